using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Varumarke.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Receipts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "receipts",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    MediaKey = table.Column<Guid>(type: "uuid", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Rendition = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Credit = table.Column<string>(type: "text", nullable: true),
                    Licence = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    UsableUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Purpose = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IssuedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receipts", x => x.Code);
                });

            migrationBuilder.CreateIndex(
                name: "IX_receipts_IssuedOn",
                table: "receipts",
                column: "IssuedOn");

            migrationBuilder.CreateIndex(
                name: "IX_receipts_MediaKey",
                table: "receipts",
                column: "MediaKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "receipts");
        }
    }
}
