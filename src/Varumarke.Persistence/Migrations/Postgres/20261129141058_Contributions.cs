using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Varumarke.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Contributions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contributions",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Idea = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Area = table.Column<Guid>(type: "uuid", nullable: true),
                    SenderKind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Contact = table.Column<string>(type: "text", nullable: true),
                    WantsMail = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    ReceivedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ActivityOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PromisedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reply = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Activity = table.Column<Guid>(type: "uuid", nullable: true),
                    MergedInto = table.Column<Guid>(type: "uuid", nullable: true),
                    PublishedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsHidden = table.Column<bool>(type: "boolean", nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    RecordNumber = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    RegisteredOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contributions", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "kept_mails",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    WrittenOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TryOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    SentOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_mails", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "work_links",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Document = table.Column<Guid>(type: "uuid", nullable: false),
                    Deadline = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Occasion = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    MadeOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UsedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_links", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "work_updates",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Document = table.Column<Guid>(type: "uuid", nullable: false),
                    SaidOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SaidBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Before = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    After = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Picture = table.Column<Guid>(type: "uuid", nullable: true),
                    Decision = table.Column<int>(type: "integer", nullable: false),
                    DecidedOn = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_updates", x => x.Key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_contributions_Code",
                table: "contributions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_contributions_IsPublic_ReceivedOn",
                table: "contributions",
                columns: new[] { "IsPublic", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_contributions_MergedInto",
                table: "contributions",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_contributions_State_ReceivedOn",
                table: "contributions",
                columns: new[] { "State", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_kept_mails_TryOn",
                table: "kept_mails",
                column: "TryOn");

            migrationBuilder.CreateIndex(
                name: "IX_work_links_Document_Deadline_Occasion",
                table: "work_links",
                columns: new[] { "Document", "Deadline", "Occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_work_links_ExpiresOn",
                table: "work_links",
                column: "ExpiresOn");

            migrationBuilder.CreateIndex(
                name: "IX_work_updates_Decision",
                table: "work_updates",
                column: "Decision");

            migrationBuilder.CreateIndex(
                name: "IX_work_updates_Document_SaidOn",
                table: "work_updates",
                columns: new[] { "Document", "SaidOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contributions");

            migrationBuilder.DropTable(
                name: "kept_mails");

            migrationBuilder.DropTable(
                name: "work_links");

            migrationBuilder.DropTable(
                name: "work_updates");
        }
    }
}
