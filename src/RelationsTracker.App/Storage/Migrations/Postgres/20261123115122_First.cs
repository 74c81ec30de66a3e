using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace RelationsTracker.App.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "actors",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Affiliations = table.Column<string>(type: "text", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Excerpts = table.Column<string>(type: "text", nullable: false),
                    ExternalIds = table.Column<string>(type: "text", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Mentions = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Named = table.Column<bool>(type: "boolean", nullable: false),
                    Names = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    PossiblySame = table.Column<string>(type: "text", nullable: false),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Roles = table.Column<string>(type: "text", nullable: false),
                    StixType = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_actors", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "assumptions",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Basis = table.Column<string>(type: "text", nullable: false),
                    Claim = table.Column<string>(type: "text", nullable: true),
                    Excerpts = table.Column<string>(type: "text", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    HowToTest = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    IfFalse = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    LastChecked = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Statement = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false),
                    Supports = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assumptions", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "briefs",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Body = table.Column<string>(type: "text", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Question = table.Column<string>(type: "text", nullable: true),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_briefs", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Summary = table.Column<string>(type: "text", nullable: false),
                    Handling = table.Column<string>(type: "text", nullable: false),
                    Conventions = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "chain_heads",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chain_heads", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "claims",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Absence = table.Column<string>(type: "text", nullable: true),
                    Actors = table.Column<string>(type: "text", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Chain = table.Column<string>(type: "text", nullable: false),
                    Claims = table.Column<string>(type: "text", nullable: false),
                    Credibility = table.Column<string>(type: "text", nullable: true),
                    CredibilityRationale = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Date = table.Column<string>(type: "text", nullable: true),
                    Estimates = table.Column<string>(type: "text", nullable: false),
                    Events = table.Column<string>(type: "text", nullable: false),
                    Excerpts = table.Column<string>(type: "text", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    LoadedTerms = table.Column<string>(type: "text", nullable: false),
                    Mode = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Reported = table.Column<string>(type: "text", nullable: true),
                    Reporter = table.Column<string>(type: "text", nullable: true),
                    Scope = table.Column<string>(type: "text", nullable: true),
                    SecondaryKinds = table.Column<string>(type: "text", nullable: false),
                    Statement = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Tier = table.Column<string>(type: "text", nullable: false),
                    Voice = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_claims", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "counters",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counters", x => new { x.CaseId, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Claims = table.Column<string>(type: "text", nullable: false),
                    Date = table.Column<string>(type: "text", nullable: true),
                    Excerpts = table.Column<string>(type: "text", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Intensity = table.Column<decimal>(type: "numeric", nullable: true),
                    IntensityCoder = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Participants = table.Column<string>(type: "text", nullable: false),
                    PlacePrecision = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Places = table.Column<string>(type: "text", nullable: false),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Scope = table.Column<string>(type: "text", nullable: true),
                    Status = table.Column<string>(type: "text", nullable: false),
                    Typing = table.Column<string>(type: "text", nullable: true),
                    Voice = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "excerpts",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Anchor = table.Column<string>(type: "text", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    End = table.Column<int>(type: "integer", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Quotation = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_excerpts", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "forecasts",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Question = table.Column<string>(type: "text", nullable: false),
                    Rater = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Rationale = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Shares = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forecasts", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "gaps",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Basis = table.Column<string>(type: "text", nullable: false),
                    BearsOn = table.Column<string>(type: "text", nullable: false),
                    Discriminates = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Excerpts = table.Column<string>(type: "text", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Question = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gaps", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "hedges",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Class = table.Column<string>(type: "text", nullable: false),
                    Excerpt = table.Column<string>(type: "text", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Governs = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hedges", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "hypotheses",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AuthorStance = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    CatchAll = table.Column<bool>(type: "boolean", nullable: false),
                    DeceptionTwinOf = table.Column<string>(type: "text", nullable: true),
                    EarlierWordings = table.Column<string>(type: "text", nullable: false),
                    Excerpts = table.Column<string>(type: "text", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Label = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Origin = table.Column<string>(type: "text", nullable: false),
                    Question = table.Column<string>(type: "text", nullable: false),
                    Reasoning = table.Column<string>(type: "text", nullable: false),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Statement = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Ties = table.Column<string>(type: "text", nullable: false),
                    Variants = table.Column<string>(type: "text", nullable: false),
                    Wording = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hypotheses", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "indicators",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Basis = table.Column<string>(type: "text", nullable: false),
                    Excerpts = table.Column<string>(type: "text", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    NextCheck = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    PointsTo = table.Column<string>(type: "text", nullable: false),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Sightings = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicators", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    MakesOwner = table.Column<bool>(type: "boolean", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    Roles = table.Column<int>(type: "integer", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "origins",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Unknown = table.Column<bool>(type: "boolean", nullable: false),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_origins", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Handle = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    IsOwner = table.Column<bool>(type: "boolean", nullable: false),
                    JoinedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "propositions",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Members = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Statement = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_propositions", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "questions",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Basis = table.Column<string>(type: "text", nullable: false),
                    Excerpts = table.Column<string>(type: "text", nullable: false),
                    Exclusive = table.Column<bool>(type: "boolean", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Groups = table.Column<string>(type: "text", nullable: false),
                    Horizon = table.Column<string>(type: "text", nullable: true),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    LeftOut = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Outcomes = table.Column<string>(type: "text", nullable: false),
                    RatingRule = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Resolution = table.Column<string>(type: "text", nullable: true),
                    ResolutionCriteria = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ResolutionSource = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_questions", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "relations",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Claims = table.Column<string>(type: "text", nullable: false),
                    Excerpts = table.Column<string>(type: "text", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<string>(type: "text", nullable: false),
                    Hedge = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Held = table.Column<string>(type: "text", nullable: true),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Mode = table.Column<string>(type: "text", nullable: false),
                    Mutual = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Scope = table.Column<string>(type: "text", nullable: true),
                    Sign = table.Column<string>(type: "text", nullable: false),
                    To = table.Column<string>(type: "text", nullable: false),
                    Voice = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relations", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "revisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Who = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    UseCase = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Subject = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    After = table.Column<string>(type: "text", nullable: true),
                    Previous = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rows",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Basis = table.Column<string>(type: "text", nullable: false),
                    Channel = table.Column<string>(type: "text", nullable: true),
                    Claim = table.Column<string>(type: "text", nullable: false),
                    Credibility = table.Column<string>(type: "text", nullable: true),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Group = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Question = table.Column<string>(type: "text", nullable: false),
                    Rationale = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Relevance = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rows", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "scenarios",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AuthorLanguage = table.Column<string>(type: "text", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Basis = table.Column<string>(type: "text", nullable: false),
                    Claims = table.Column<string>(type: "text", nullable: false),
                    Estimates = table.Column<string>(type: "text", nullable: false),
                    Excerpts = table.Column<string>(type: "text", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Horizon = table.Column<string>(type: "text", nullable: true),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Question = table.Column<string>(type: "text", nullable: true),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scenarios", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Acquired = table.Column<DateOnly>(type: "date", nullable: true),
                    Authors = table.Column<string>(type: "text", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Citation = table.Column<string>(type: "text", nullable: true),
                    ControlledBy = table.Column<string>(type: "text", nullable: true),
                    Credibility = table.Column<string>(type: "text", nullable: true),
                    Derivations = table.Column<string>(type: "text", nullable: false),
                    Descriptor = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Excerpts = table.Column<string>(type: "text", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    GradeRationale = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    GradedBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    GradedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Holder = table.Column<string>(type: "text", nullable: true),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Named = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    OriginGroup = table.Column<string>(type: "text", nullable: true),
                    Published = table.Column<string>(type: "text", nullable: true),
                    Publisher = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Reliability = table.Column<string>(type: "text", nullable: false),
                    Url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    WorkingGrade = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    WorkingGradeBasis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sources", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "stakes",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Basis = table.Column<string>(type: "text", nullable: false),
                    Claims = table.Column<string>(type: "text", nullable: false),
                    Excerpts = table.Column<string>(type: "text", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Hedge = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Holder = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Under = table.Column<string>(type: "text", nullable: true),
                    What = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stakes", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "tensions",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Claims = table.Column<string>(type: "text", nullable: false),
                    Excerpts = table.Column<string>(type: "text", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Handling = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Severity = table.Column<string>(type: "text", nullable: false),
                    Summary = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tensions", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "texts",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AbsentTerms = table.Column<string>(type: "text", nullable: false),
                    Background = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    Flags = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    Length = table.Column<int>(type: "integer", nullable: false),
                    MediaType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Normalisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Parts = table.Column<string>(type: "text", nullable: false),
                    Quirks = table.Column<string>(type: "text", nullable: false),
                    Records = table.Column<string>(type: "text", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    Withheld = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_texts", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "raters",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Handle = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_raters", x => new { x.CaseId, x.Handle });
                    table.ForeignKey(
                        name: "FK_raters_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Folded = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register", x => new { x.CaseId, x.Kind, x.Number });
                    table.ForeignKey(
                        name: "FK_register_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Roles = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members", x => new { x.CaseId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_members_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_members_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ratings",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Hypothesis = table.Column<int>(type: "integer", nullable: false),
                    Rater = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Value = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Rationale = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Wording = table.Column<int>(type: "integer", nullable: false),
                    RatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ratings", x => new { x.CaseId, x.Row, x.Hypothesis, x.Rater });
                    table.ForeignKey(
                        name: "FK_ratings_hypotheses_CaseId_Hypothesis",
                        columns: x => new { x.CaseId, x.Hypothesis },
                        principalTable: "hypotheses",
                        principalColumns: new[] { "CaseId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ratings_raters_CaseId_Rater",
                        columns: x => new { x.CaseId, x.Rater },
                        principalTable: "raters",
                        principalColumns: new[] { "CaseId", "Handle" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ratings_rows_CaseId_Row",
                        columns: x => new { x.CaseId, x.Row },
                        principalTable: "rows",
                        principalColumns: new[] { "CaseId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "links",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromKind = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    FromNumber = table.Column<int>(type: "integer", nullable: false),
                    ToKind = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    ToNumber = table.Column<int>(type: "integer", nullable: false),
                    Role = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_links", x => new { x.CaseId, x.FromKind, x.FromNumber, x.ToKind, x.ToNumber, x.Role });
                    table.ForeignKey(
                        name: "FK_links_register_CaseId_FromKind_FromNumber",
                        columns: x => new { x.CaseId, x.FromKind, x.FromNumber },
                        principalTable: "register",
                        principalColumns: new[] { "CaseId", "Kind", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_links_register_CaseId_ToKind_ToNumber",
                        columns: x => new { x.CaseId, x.ToKind, x.ToNumber },
                        principalTable: "register",
                        principalColumns: new[] { "CaseId", "Kind", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_actors_CaseId_Earliest_Latest",
                table: "actors",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_assumptions_CaseId_Earliest_Latest",
                table: "assumptions",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_briefs_CaseId_Earliest_Latest",
                table: "briefs",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_Slug",
                table: "cases",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_claims_CaseId_Earliest_Latest",
                table: "claims",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_events_CaseId_Earliest_Latest",
                table: "events",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_excerpts_CaseId_Earliest_Latest",
                table: "excerpts",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_forecasts_CaseId_Earliest_Latest",
                table: "forecasts",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_gaps_CaseId_Earliest_Latest",
                table: "gaps",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_hedges_CaseId_Earliest_Latest",
                table: "hedges",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_hypotheses_CaseId_Earliest_Latest",
                table: "hypotheses",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_indicators_CaseId_Earliest_Latest",
                table: "indicators",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_invitations_Fingerprint",
                table: "invitations",
                column: "Fingerprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_links_CaseId_ToKind_ToNumber_Role",
                table: "links",
                columns: new[] { "CaseId", "ToKind", "ToNumber", "Role" });

            migrationBuilder.CreateIndex(
                name: "IX_members_PersonId",
                table: "members",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_origins_CaseId_Earliest_Latest",
                table: "origins",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_people_Handle",
                table: "people",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_propositions_CaseId_Earliest_Latest",
                table: "propositions",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_questions_CaseId_Earliest_Latest",
                table: "questions",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_ratings_CaseId_Hypothesis",
                table: "ratings",
                columns: new[] { "CaseId", "Hypothesis" });

            migrationBuilder.CreateIndex(
                name: "IX_ratings_CaseId_Rater",
                table: "ratings",
                columns: new[] { "CaseId", "Rater" });

            migrationBuilder.CreateIndex(
                name: "IX_register_CaseId_ChangedAt",
                table: "register",
                columns: new[] { "CaseId", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_register_CaseId_Kind_Key",
                table: "register",
                columns: new[] { "CaseId", "Kind", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_relations_CaseId_Earliest_Latest",
                table: "relations",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_revisions_CaseId_Position",
                table: "revisions",
                columns: new[] { "CaseId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_revisions_CaseId_Subject_Position",
                table: "revisions",
                columns: new[] { "CaseId", "Subject", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_rows_CaseId_Earliest_Latest",
                table: "rows",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_scenarios_CaseId_Earliest_Latest",
                table: "scenarios",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_sources_CaseId_Earliest_Latest",
                table: "sources",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_stakes_CaseId_Earliest_Latest",
                table: "stakes",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_tensions_CaseId_Earliest_Latest",
                table: "tensions",
                columns: new[] { "CaseId", "Earliest", "Latest" });

            migrationBuilder.CreateIndex(
                name: "IX_texts_CaseId_Earliest_Latest",
                table: "texts",
                columns: new[] { "CaseId", "Earliest", "Latest" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "actors");

            migrationBuilder.DropTable(
                name: "assumptions");

            migrationBuilder.DropTable(
                name: "briefs");

            migrationBuilder.DropTable(
                name: "chain_heads");

            migrationBuilder.DropTable(
                name: "claims");

            migrationBuilder.DropTable(
                name: "counters");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "excerpts");

            migrationBuilder.DropTable(
                name: "forecasts");

            migrationBuilder.DropTable(
                name: "gaps");

            migrationBuilder.DropTable(
                name: "hedges");

            migrationBuilder.DropTable(
                name: "indicators");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "links");

            migrationBuilder.DropTable(
                name: "members");

            migrationBuilder.DropTable(
                name: "origins");

            migrationBuilder.DropTable(
                name: "propositions");

            migrationBuilder.DropTable(
                name: "questions");

            migrationBuilder.DropTable(
                name: "ratings");

            migrationBuilder.DropTable(
                name: "relations");

            migrationBuilder.DropTable(
                name: "revisions");

            migrationBuilder.DropTable(
                name: "scenarios");

            migrationBuilder.DropTable(
                name: "sources");

            migrationBuilder.DropTable(
                name: "stakes");

            migrationBuilder.DropTable(
                name: "tensions");

            migrationBuilder.DropTable(
                name: "texts");

            migrationBuilder.DropTable(
                name: "register");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "hypotheses");

            migrationBuilder.DropTable(
                name: "raters");

            migrationBuilder.DropTable(
                name: "rows");

            migrationBuilder.DropTable(
                name: "cases");
        }
    }
}
