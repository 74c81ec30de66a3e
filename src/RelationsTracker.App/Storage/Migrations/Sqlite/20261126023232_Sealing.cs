using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationsTracker.App.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Sealing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "revisions",
                type: "TEXT",
                maxLength: 2,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Question",
                table: "revisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rater",
                table: "revisions",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Question",
                table: "register",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rater",
                table: "register",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Question",
                table: "ratings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "AssignedRaters",
                table: "questions",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Commitments",
                table: "questions",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Reveal",
                table: "questions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Sealed",
                table: "questions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Shuffled",
                table: "questions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Hypotheses",
                table: "forecasts",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateIndex(
                name: "IX_revisions_CaseId_At",
                table: "revisions",
                columns: new[] { "CaseId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_revisions_CaseId_Kind_Subject_Position",
                table: "revisions",
                columns: new[] { "CaseId", "Kind", "Subject", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_revisions_CaseId_Question_Subject_Position",
                table: "revisions",
                columns: new[] { "CaseId", "Question", "Subject", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_ratings_CaseId_Question",
                table: "ratings",
                columns: new[] { "CaseId", "Question" });

            migrationBuilder.FileOldLines();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_revisions_CaseId_At",
                table: "revisions");

            migrationBuilder.DropIndex(
                name: "IX_revisions_CaseId_Kind_Subject_Position",
                table: "revisions");

            migrationBuilder.DropIndex(
                name: "IX_revisions_CaseId_Question_Subject_Position",
                table: "revisions");

            migrationBuilder.DropIndex(
                name: "IX_ratings_CaseId_Question",
                table: "ratings");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "Question",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "Rater",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "Question",
                table: "register");

            migrationBuilder.DropColumn(
                name: "Rater",
                table: "register");

            migrationBuilder.DropColumn(
                name: "Question",
                table: "ratings");

            migrationBuilder.DropColumn(
                name: "AssignedRaters",
                table: "questions");

            migrationBuilder.DropColumn(
                name: "Commitments",
                table: "questions");

            migrationBuilder.DropColumn(
                name: "Reveal",
                table: "questions");

            migrationBuilder.DropColumn(
                name: "Sealed",
                table: "questions");

            migrationBuilder.DropColumn(
                name: "Shuffled",
                table: "questions");

            migrationBuilder.DropColumn(
                name: "Hypotheses",
                table: "forecasts");
        }
    }
}
