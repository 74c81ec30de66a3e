using System;
using Microsoft.EntityFrameworkCore.Migrations;
using RelationsTracker.App.Storage.Finding;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace RelationsTracker.App.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FindableWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "findable",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Piece = table.Column<int>(type: "integer", nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    Length = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Voice = table.Column<int>(type: "integer", nullable: true),
                    Credibility = table.Column<int>(type: "integer", nullable: true),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true),
                    Question = table.Column<int>(type: "integer", nullable: true),
                    Rater = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Writer = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_findable", x => x.Id);
                    table.ForeignKey(
                        name: "FK_findable_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Query = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_views", x => x.Id);
                    table.ForeignKey(
                        name: "FK_saved_views_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "spelled_words",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Word = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_spelled_words", x => new { x.CaseId, x.Word });
                    table.ForeignKey(
                        name: "FK_spelled_words_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_findable_CaseId_Kind_Number_Piece",
                table: "findable",
                columns: new[] { "CaseId", "Kind", "Number", "Piece" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_PersonId_Name",
                table: "saved_views",
                columns: new[] { "PersonId", "Name" },
                unique: true);

            migrationBuilder.MakePostgresWordIndex();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPostgresWordIndex();

            migrationBuilder.DropTable(
                name: "findable");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropTable(
                name: "spelled_words");
        }
    }
}
