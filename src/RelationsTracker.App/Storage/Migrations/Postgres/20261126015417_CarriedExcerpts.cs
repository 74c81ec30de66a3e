using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationsTracker.App.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CarriedExcerpts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CarriedFrom",
                table: "excerpts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Carries",
                table: "excerpts",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "claims",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CarriedFrom",
                table: "excerpts");

            migrationBuilder.DropColumn(
                name: "Carries",
                table: "excerpts");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "claims");
        }
    }
}
