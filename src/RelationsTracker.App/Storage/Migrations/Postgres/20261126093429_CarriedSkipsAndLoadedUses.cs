using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationsTracker.App.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CarriedSkipsAndLoadedUses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CarriedSkips",
                table: "texts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LoadedUses",
                table: "claims",
                type: "text",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CarriedSkips",
                table: "texts");

            migrationBuilder.DropColumn(
                name: "LoadedUses",
                table: "claims");
        }
    }
}
