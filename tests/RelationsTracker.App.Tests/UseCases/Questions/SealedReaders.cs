using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Briefs;
using RelationsTracker.App.UseCases.Briefs.Checks;
using RelationsTracker.App.UseCases.Briefs.Figures;
using RelationsTracker.App.UseCases.Briefs.Writing;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Claims;
using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.App.UseCases.Forecasts;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.App.UseCases.Review;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Search;
using static RelationsTracker.App.Tests.UseCases.Questions.SealedMatrix;

namespace RelationsTracker.App.Tests.UseCases.Questions;

/// <summary>
/// Walks every way by which something about a rating could come out, and holds what a second person gets before a sealed
/// rating against what they get after it. The two must not differ in anything.
/// </summary>
public sealed partial class SealedReaders
{
    // By the file that reads ratings, forecasts or history. A new one gets a line here, and a walk below if people can call it.
    private static readonly Dictionary<string, string> Readers = new(StringComparer.Ordinal)
    {
        ["TrackerDb.cs"] = "declares the tables",
        ["TrackerDb.Sealing.cs"] = "is the seal",
        ["WholeHistory.cs"] = "reads what it hashes, and tells nothing of it: StandingAuditTests",
        ["ReadChanges.cs"] = nameof(ReadChanges),
        ["ChangeQuery.cs"] = "walked by ReadChanges",
        ["LaterWork.cs"] = "walked by UndoChange",
        ["Act.cs"] = nameof(UndoChange),
        ["ForecastGiven.cs"] = "finds one's own forecast",
        ["ReadCaseAsOf.cs"] = nameof(ReadCaseAsOf),
        ["CompareMoments.cs"] = nameof(CompareMoments),
        ["AsOf.cs"] = "walked by ReadMatrixAsOf",
        ["FollowCase.cs"] = "tells of no sealed rating: FollowCaseTests",
        ["FollowMatrix.cs"] = "tells of no sealed rating: SealingTests",
        ["MatrixCells.cs"] = "walked by ReadMatrix",
        ["ConfirmWording.cs"] = "finds one's own cells",
        ["ImportMatrix.cs"] = "finds one's own cells",
        ["MatrixPlanning.cs"] = "finds one's own cells",
        ["Past.cs"] = "walked by ReadDisagreement",
        ["FindableFilling.cs"] = "makes the rows of the index, which are sealed like what they are made of",
        ["FindableKeeping.cs"] = "keeps those rows in step with the items and comments of a save",
        ["HitReading.cs"] = "walked by SearchEverywhere",
        ["PublishingDesk.cs"] = "looks under which question a cited forecast stands, to refuse it while that is sealed",
        ["PreparePublication.cs"] = "asks which cited items changed, through the seal",
        ["ReadClaim.cs"] = nameof(ReadClaim),
        ["ReadGrades.cs"] = nameof(ReadGrades),
        ["ReadDisagreement.cs"] = nameof(ReadDisagreement),
        ["ExportStix.cs"] = nameof(ExportStix),
        ["ExportCase.cs"] = nameof(ExportCase),
        ["ReadHistory.cs"] = nameof(ReadHistory),
        ["ReadNews.cs"] = nameof(ReadNews),
        ["ReadRace.cs"] = nameof(ReadRace),
        ["ReadReview.cs"] = nameof(ReadReview),
        ["ReadThreads.cs"] = nameof(ReadThreads),
        ["ReadUnderReview.cs"] = nameof(ReadUnderReview),
        ["ListCases.cs"] = nameof(ListCases),
        ["ListThreads.cs"] = nameof(ListThreads),
        ["HistoryEnd.cs"] = "walked by ReadNews",
        ["CommentMaps.cs"] = "declares the tables",
        ["OwnWork.cs"] = "asks for one's own",
        ["JudgingDesk.cs"] = "asks for one's own",
        ["Threads.cs"] = "walked by ReadThreads",
        ["AddComment.cs"] = "counts a thread one sees",
        ["ReadHypothesis.cs"] = nameof(ReadHypothesis),
        ["ReadMatrix.cs"] = nameof(ReadMatrix),
        ["ReadMoments.cs"] = nameof(ReadMoments),
        ["ReadForecasts.cs"] = nameof(ReadForecasts),
        ["ReadProbabilities.cs"] = nameof(ReadProbabilities),
        ["BriefGrounds.cs"] = nameof(CheckBriefText),
        ["OutlineBrief.cs"] = nameof(OutlineBrief),
        ["CommitSheet.cs"] = "asks for one's own",
        ["Sheets.cs"] = "finds one's own cell",
        ["WebhookOutbox.cs"] = "tells of no sealed rating: WebhookPostTests",
        ["TakeOverSheet.cs"] = "is refused while sealed: SealingTests",
    };

    private static readonly Dictionary<string, Func<Office, Task<object?>>> Walks = new()
    {
        [nameof(ReadMatrix)] = async office => Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Q1)),
        [nameof(ReadMatrixAsOf)] = async office => Office.Done(await office.Use<ReadMatrixAsOf>().Handle(Office.Case, Q1, Office.Noon.AddDays(9))),
        [nameof(ReadDisagreement)] = async office => Office.Done(await office.Use<ReadDisagreement>().Handle(Office.Case, Q1)),
        [nameof(ReadMoments)] = async office => Office.Done(await office.Use<ReadMoments>().Handle(Office.Case, Q1)),
        [nameof(ReadClaim)] = async office => Office.Done(await office.Use<ReadClaim>().Handle(Office.Case, new ItemRef(ItemKind.Claim, 1))),
        [nameof(ReadGrades)] = async office => Office.Done(await office.Use<ReadGrades>().Handle(Office.Case, new ItemRef(ItemKind.Claim, 1))),
        [nameof(ReadHypothesis)] = async office => Office.Done(await office.Use<ReadHypothesis>().Handle(Office.Case, H(1))),
        [nameof(ReadForecasts)] = async office => Office.Done(await office.Use<ReadForecasts>().Handle(Office.Case, Q1)) with { Until = default },
        [nameof(ReadProbabilities)] = async office => Office.Done(await office.Use<ReadProbabilities>().Handle(Office.Case, Q1)),
        [nameof(ReadHistory)] = async office => Office.Done(await office.Use<ReadHistory>().Handle(Office.Case, null)),
        [nameof(ReadChanges)] = async office => Office.Done(await office.Use<ReadChanges>().Handle(Office.Case, new())),
        ["ReadChanges of ratings"] = async office => Office.Done(await office.Use<ReadChanges>().Handle(Office.Case, new(Act: ChangeAct.Rated))),
        ["ReadChanges by words"] = async office => Office.Done(await office.Use<ReadChanges>().Handle(Office.Case, new(Words: Secret))),
        [nameof(UndoChange)] = async office => (await office.Use<UndoChange>().Handle(new(Office.Case, Office.Done(await office.Use<ReadChanges>().Handle(Office.Case, new())).Lines[0].Position + 1))).Message,
        [nameof(ReadCaseAsOf)] = async office => Office.Done(await office.Use<ReadCaseAsOf>().Handle(Office.Case, Office.Noon.AddDays(9))),
        [nameof(ReadItemAsOf)] = async office => (await office.Use<ReadItemAsOf>().Handle(Office.Case, Forecast, Office.Noon.AddDays(9))).Message,
        [nameof(ListItemsAsOf)] = async office => Office.Done(await office.Use<ListItemsAsOf>().Handle(Office.Case, ItemKind.Forecast, Office.Noon.AddDays(9))),
        [nameof(CompareMoments)] = async office => Office.Done(await office.Use<CompareMoments>().Handle(Office.Case, Office.Noon.AddDays(-9), Office.Noon.AddDays(9), ItemKind.Forecast)),
        ["ReadHistory of the question"] = async office => Office.Done(await office.Use<ReadHistory>().Handle(Office.Case, Q1)),
        ["ReadHistory of the forecast"] = async office => Office.Done(await office.Use<ReadHistory>().Handle(Office.Case, Forecast)),
        [nameof(ExportCase)] = async office => Office.Done(await office.Use<ExportCase>().Handle(Office.Case)),
        [nameof(ExportBrief)] = async office => (await office.Use<ExportBrief>().Handle(new(Office.Case, new ItemRef(ItemKind.Brief, 1), BriefFormat.Markdown))).ValueOrDefault?.Sheet is { } sheet ? sheet with { Head = sheet.Head with { At = default } } : null,
        [nameof(DrawFigures)] = async office => Office.Done(await office.Use<DrawFigures>().Handle(Office.Case, new[] { "Q1 matrix", "Q1 ranking" }.Select(inside => BriefReference.Read(inside, out _)!))),
        [nameof(CheckBriefText)] = async office => Office.Done(await office.Use<CheckBriefText>().Handle(Office.Case, "## Key judgements\n\nIt is almost certain ([[H1]], [[FC1]], [[Q1]]).", Q1)).Findings,
        [nameof(OutlineBrief)] = async office => Office.Done(await office.Use<OutlineBrief>().Handle(Office.Case, Q1)),
        [nameof(ExportStix)] = async office => Told(Office.Done(await office.Use<ExportStix>().Handle(Office.Case))),
        [nameof(ExportArgdown)] = async office => Told(Office.Done(await office.Use<ExportArgdown>().Handle(Office.Case, Q1))),
        ["ExportList of forecasts"] = async office => Told(Office.Done(await office.Use<ExportList>().Handle(Office.Case, ItemKind.Forecast))),
        [nameof(ReadNews)] = async office => Office.Done(await office.Use<ReadNews>().Handle(Office.Case)),
        [nameof(ReadRace)] = async office => await Race(office),
        [nameof(ReadReview)] = async office => Office.Done(await office.Use<ReadReview>().Handle(Office.Case)),
        [nameof(ReadUnderReview)] = async office => Office.Done(await office.Use<ReadUnderReview>().Handle(Office.Case, Q1)),
        [nameof(ReadThreads)] = async office => Office.Done(await office.Use<ReadThreads>().Handle(Office.Case, new CommentSubject(Row(1), H(1)))),
        [nameof(ListThreads)] = async office => Office.Done(await office.Use<ListThreads>().Handle(Office.Case, ThreadChoice.Open)),
        ["ListThreads that call me"] = async office => Office.Done(await office.Use<ListThreads>().Handle(Office.Case, ThreadChoice.CallMe)),
        [nameof(ListCases)] = async office => Office.Done(await office.Use<ListCases>().Handle()),
        [nameof(ReadCase)] = async office => Office.Done(await office.Use<ReadCase>().Handle(Office.Case)),
        [nameof(ListItems)] = async office => Office.Done(await office.Use<ListItems>().Handle(Office.Case, ItemKind.Forecast, withRemoved: true)),
        [nameof(ListByState)] = async office => Office.Done(await office.Use<ListByState>().Handle(Office.Case, Enum.GetValues<ItemState>())),
        [nameof(FindItems)] = async office => Office.Done(await office.Use<FindItems>().Handle(Office.Case, [], "anna")),
        ["FindItems by reference"] = async office => Office.Done(await office.Use<FindItems>().Handle(Office.Case, [], "FC1")),
        [nameof(ReadItem)] = async office => Office.Done(await office.Use<ReadItem>().Handle(Office.Case, Q1)),
        ["ReadItem of a hypothesis"] = async office => Office.Done(await office.Use<ReadItem>().Handle(Office.Case, H(1))),
        ["ReadItem of the forecast"] = async office => (await office.Use<ReadItem>().Handle(Office.Case, Forecast)).Message,
        [nameof(ReadTitles)] = async office => Office.Done(await office.Use<ReadTitles>().Handle(Office.Case, [Forecast])),
        [nameof(SearchEverywhere)] = async office => Office.Done(await office.Use<SearchEverywhere>().Handle("anna", withFacets: true)),
        ["SearchEverywhere by the words of a cell"] = async office => Office.Done(await office.Use<SearchEverywhere>().Handle(Secret, withFacets: true)) with { Query = SearchReader.Read("") },
        ["SearchEverywhere by a slip in them"] = async office => Office.Done(await office.Use<SearchEverywhere>().Handle("zerba ", withFacets: true)),
        ["SearchEverywhere of comments and forecasts"] = async office => Office.Done(await office.Use<SearchEverywhere>().Handle("kind:comment,forecast", withFacets: true)),
        [nameof(CheckSearch)] = async office => (await office.Use<CheckSearch>().Handle(Office.Case)).ValueOrDefault,
        [nameof(RebuildSearch)] = async office => (await office.Use<RebuildSearch>().Handle(new(Office.Case))).ValueOrDefault,
        ["A claim that argues with the forecast"] = async office => (await office.Use<AddItem>().Handle(new(Office.Case, ItemKind.Gap, new Core.Gaps.GapContent { Question = "?", BearsOn = [Forecast] }))).Message,
        ["Moving a row"] = async office => (await office.Use<ChangeItem>().Handle(new(Office.Case, Row(1), 1, new Core.Questions.EvidenceRowContent { Question = new ItemRef(ItemKind.Question, 9), Claim = new ItemRef(ItemKind.Claim, 1) }))).Message,
    };

    private static async Task<object?> Race(Office office)
    {
        var now = (await office.Read(Q1)).Content;
        var race = Office.Done(await office.Use<ReadRace>().Handle(Office.Case, Q1, now, now));
        return new { race.Version, race.Theirs, race.Who, race.At, race.Reason, race.Merge.Changed.Count };
    }

    private static string Told(App.Exchange.ExportedFile file) => $"{System.Text.Encoding.UTF8.GetString(file.Bytes)} {string.Join("; ", file.Losses)}";

    private static ItemRef Forecast => new(ItemKind.Forecast, 1);

    [Theory, EveryDatabase]
    public async Task Nothing_anybody_gets_tells_that_somebody_has_rated(DatabaseProvider provider)
    {
        string[] others = ["edda", "rhea", "olga", "console"];
        await using var office = await SealedMatrix.On(provider);
        var before = new Dictionary<string, Dictionary<string, string>>();
        foreach (var who in others)
        {
            before[who] = await Walk(office, who);
        }

        await office.Rate("anna");

        foreach (var who in others)
        {
            var after = await Walk(office, who);
            Assert.All(after, walk => Assert.Equal($"{who} {walk.Key}: {before[who][walk.Key]}", $"{who} {walk.Key}: {walk.Value}"));
            Assert.All(after, walk => Assert.DoesNotContain(Secret, walk.Value, StringComparison.Ordinal));
        }
    }

    [Theory, EveryDatabase]
    public async Task Without_a_seal_the_same_walks_show_the_rating(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        Office.Done(await office.As("rhea").Use<RevealRatings>().Handle(new(Office.Case, Q1, "To see.")));
        var before = await Walk(office, "olga");

        await office.Rate("anna");

        var after = await Walk(office, "olga");
        Assert.Equal(["CheckSearch", "Moving a row", "ReadClaim", "ReadDisagreement", "ReadForecasts", "ReadGrades", "ReadHistory of the question", "ReadRace", "ReadReview", "ReadUnderReview", "SearchEverywhere by a slip in them"], before.Where(walk => walk.Value == after[walk.Key]).Select(walk => walk.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_reader_of_ratings_forecasts_and_history_is_known_here()
    {
        var found = Sources().Where(file => Reads().IsMatch(File.ReadAllText(file))).Select(file => Path.GetFileName(file)).Distinct();

        Assert.Equal(Readers.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nobody_goes_around_the_seal()
        => Assert.Empty(Sources().Where(file => Path.GetFileName(file) is not ("PostgresTrackerDb.cs" or "SqliteTrackerDb.cs" or "FindableFilling.cs" or "FindableKeeping.cs" or "SqliteFile.cs" or "FrontDoor.cs" or "WholeHistory.cs") && GoesAround().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName));

    private static async Task<Dictionary<string, string>> Walk(Office office, string who)
    {
        var got = new Dictionary<string, string>();
        foreach (var (name, walk) in Walks)
        {
            got[name] = Spelled.Out(await walk(who == "console" ? office.AsConsole() : office.As(who)));
        }

        return got;
    }

    private static IEnumerable<string> Sources()
        => new[] { "RelationsTracker.App", "RelationsTracker.Web" }.SelectMany(project => Directory.EnumerateFiles(Path.Combine(Root(), "src", project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("Migrations", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../.."));

    [GeneratedRegex(@"\b[Dd]b\.(Ratings|Revisions|Comments|Mentions)\b|<(CellRating|Revision|Forecast|Comment)>\(|<Forecast, ForecastContent>|DbSet<(CellRating|Revision|Comment)>", RegexOptions.NonBacktracking)]
    private static partial Regex Reads();

    [GeneratedRegex(@"IgnoreQueryFilters|FromSql|SqlQuery|ExecuteSql|NothingIsSealed\(\);", RegexOptions.CultureInvariant)]
    private static partial Regex GoesAround();
}
