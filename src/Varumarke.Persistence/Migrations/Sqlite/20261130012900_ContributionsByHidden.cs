using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Varumarke.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ContributionsByHidden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_contributions_IsHidden_ReceivedOn",
                table: "contributions",
                columns: new[] { "IsHidden", "ReceivedOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_contributions_IsHidden_ReceivedOn",
                table: "contributions");
        }
    }
}
