using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Varumarke.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReceiptUse : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_receipts_MediaKey",
                table: "receipts");

            migrationBuilder.AddColumn<string>(
                name: "AllowedChannels",
                table: "receipts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "receipts",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastAskedOn",
                table: "receipts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LicenceUrl",
                table: "receipts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TimesAsked",
                table: "receipts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_receipts_MediaKey_IssuedOn",
                table: "receipts",
                columns: new[] { "MediaKey", "IssuedOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_receipts_MediaKey_IssuedOn",
                table: "receipts");

            migrationBuilder.DropColumn(
                name: "AllowedChannels",
                table: "receipts");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "receipts");

            migrationBuilder.DropColumn(
                name: "LastAskedOn",
                table: "receipts");

            migrationBuilder.DropColumn(
                name: "LicenceUrl",
                table: "receipts");

            migrationBuilder.DropColumn(
                name: "TimesAsked",
                table: "receipts");

            migrationBuilder.CreateIndex(
                name: "IX_receipts_MediaKey",
                table: "receipts",
                column: "MediaKey");
        }
    }
}
