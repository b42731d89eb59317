using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Varumarke.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ExternalLogins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "external_logins",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Provider = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    UserData = table.Column<string>(type: "TEXT", nullable: true),
                    Created = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_external_logins", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_webhook_logs_Key",
                table: "webhook_logs",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_external_logins_OwnerKey_Provider",
                table: "external_logins",
                columns: new[] { "OwnerKey", "Provider" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_external_logins_Provider_ProviderKey",
                table: "external_logins",
                columns: new[] { "Provider", "ProviderKey" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "external_logins");

            migrationBuilder.DropIndex(
                name: "IX_webhook_logs_Key",
                table: "webhook_logs");
        }
    }
}
