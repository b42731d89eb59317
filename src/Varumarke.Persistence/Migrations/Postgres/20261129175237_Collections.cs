using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Varumarke.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Collections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "asset_collections",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    NameSwedish = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    NameEnglish = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DescriptionSwedish = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    DescriptionEnglish = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Assets = table.Column<string>(type: "character varying(6600)", maxLength: 6600, nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    ChangedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_asset_collections", x => x.Key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_asset_collections_IsPublic_ChangedOn",
                table: "asset_collections",
                columns: new[] { "IsPublic", "ChangedOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "asset_collections");
        }
    }
}
