using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationsTracker.App.Storage.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Carries",
                table: "excerpts",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "claims",
                type: "TEXT",
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
