using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationsTracker.App.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class HistoryIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_revisions_CaseId_At",
                table: "revisions");

            migrationBuilder.CreateIndex(
                name: "IX_revisions_CaseId_At_Position",
                table: "revisions",
                columns: new[] { "CaseId", "At", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_revisions_CaseId_Kind_Position",
                table: "revisions",
                columns: new[] { "CaseId", "Kind", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_revisions_CaseId_PersonId_Position",
                table: "revisions",
                columns: new[] { "CaseId", "PersonId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_revisions_CaseId_UseCase_Position",
                table: "revisions",
                columns: new[] { "CaseId", "UseCase", "Position" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_revisions_CaseId_At_Position",
                table: "revisions");

            migrationBuilder.DropIndex(
                name: "IX_revisions_CaseId_Kind_Position",
                table: "revisions");

            migrationBuilder.DropIndex(
                name: "IX_revisions_CaseId_PersonId_Position",
                table: "revisions");

            migrationBuilder.DropIndex(
                name: "IX_revisions_CaseId_UseCase_Position",
                table: "revisions");

            migrationBuilder.CreateIndex(
                name: "IX_revisions_CaseId_At",
                table: "revisions",
                columns: new[] { "CaseId", "At" });
        }
    }
}
