using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Varumarke.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PeopleAsk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kept_mails");

            migrationBuilder.CreateTable(
                name: "mail_outbox",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedOn = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedOn = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_outbox", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "receipt_addresses",
                columns: table => new
                {
                    Group = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    MediaKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    LeftOn = table.Column<DateTime>(type: "TEXT", nullable: false),
                    QueuedOn = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receipt_addresses", x => new { x.Group, x.MediaKey });
                });

            migrationBuilder.CreateTable(
                name: "search_subscriptions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Query = table.Column<string>(type: "TEXT", nullable: false),
                    AskedOn = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedOn = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ToldUntil = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentOn = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_subscriptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "share_links",
                columns: table => new
                {
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CollectionKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    EndsOn = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MadeOn = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MadeBy = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_share_links", x => x.SecretHash);
                });

            migrationBuilder.CreateTable(
                name: "usage_counts",
                columns: table => new
                {
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_usage_counts", x => new { x.Month, x.Kind, x.Subject });
                });

            migrationBuilder.CreateIndex(
                name: "IX_mail_outbox_About",
                table: "mail_outbox",
                column: "About");

            migrationBuilder.CreateIndex(
                name: "IX_mail_outbox_ClosedOn_DueOn",
                table: "mail_outbox",
                columns: new[] { "ClosedOn", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_receipt_addresses_LeftOn",
                table: "receipt_addresses",
                column: "LeftOn");

            migrationBuilder.CreateIndex(
                name: "IX_receipt_addresses_MediaKey",
                table: "receipt_addresses",
                column: "MediaKey");

            migrationBuilder.CreateIndex(
                name: "IX_search_subscriptions_ConfirmedOn",
                table: "search_subscriptions",
                column: "ConfirmedOn");

            migrationBuilder.CreateIndex(
                name: "IX_share_links_CollectionKey",
                table: "share_links",
                column: "CollectionKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mail_outbox");

            migrationBuilder.DropTable(
                name: "receipt_addresses");

            migrationBuilder.DropTable(
                name: "search_subscriptions");

            migrationBuilder.DropTable(
                name: "share_links");

            migrationBuilder.DropTable(
                name: "usage_counts");

            migrationBuilder.CreateTable(
                name: "kept_mails",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    SentOn = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    TryOn = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WrittenOn = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_mails", x => x.Name);
                });

            migrationBuilder.CreateIndex(
                name: "IX_kept_mails_TryOn",
                table: "kept_mails",
                column: "TryOn");
        }
    }
}
