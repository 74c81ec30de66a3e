using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RelationsTracker.App.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Documents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Charset = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Asked = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Answered = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Map = table.Column<string>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => new { x.CaseId, x.Text });
                    table.ForeignKey(
                        name: "FK_documents_texts_CaseId_Text",
                        columns: x => new { x.CaseId, x.Text },
                        principalTable: "texts",
                        principalColumns: new[] { "CaseId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "text_bands",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_text_bands", x => new { x.CaseId, x.Hash, x.Text });
                    table.ForeignKey(
                        name: "FK_text_bands_texts_CaseId_Text",
                        columns: x => new { x.CaseId, x.Text },
                        principalTable: "texts",
                        principalColumns: new[] { "CaseId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "text_likeness",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<int>(type: "INTEGER", nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_text_likeness", x => new { x.CaseId, x.Text });
                    table.ForeignKey(
                        name: "FK_text_likeness_texts_CaseId_Text",
                        columns: x => new { x.CaseId, x.Text },
                        principalTable: "texts",
                        principalColumns: new[] { "CaseId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_documents_CaseId_Sha256",
                table: "documents",
                columns: new[] { "CaseId", "Sha256" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_Size",
                table: "documents",
                column: "Size");

            migrationBuilder.CreateIndex(
                name: "IX_text_bands_CaseId_Text",
                table: "text_bands",
                columns: new[] { "CaseId", "Text" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "documents");

            migrationBuilder.DropTable(
                name: "text_bands");

            migrationBuilder.DropTable(
                name: "text_likeness");
        }
    }
}
