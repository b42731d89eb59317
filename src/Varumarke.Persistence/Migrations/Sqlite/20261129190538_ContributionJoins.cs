using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Varumarke.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ContributionJoins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contribution_joins",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Contribution = table.Column<Guid>(type: "TEXT", nullable: false),
                    SenderKind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Details = table.Column<string>(type: "TEXT", nullable: true),
                    MadeOn = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresOn = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnsweredOn = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsAgreed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contribution_joins", x => x.Key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_contribution_joins_Contribution_MadeOn",
                table: "contribution_joins",
                columns: new[] { "Contribution", "MadeOn" });

            migrationBuilder.CreateIndex(
                name: "IX_contribution_joins_ExpiresOn",
                table: "contribution_joins",
                column: "ExpiresOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contribution_joins");
        }
    }
}
