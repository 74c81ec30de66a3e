using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationsTracker.App.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ActorMergesAndValues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Merge",
                table: "actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Values",
                table: "actors",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Merge",
                table: "actors");

            migrationBuilder.DropColumn(
                name: "Values",
                table: "actors");
        }
    }
}
