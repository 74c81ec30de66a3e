using System.Text;
using System.Text.Json;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Commands;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Tests.Commands;

public sealed class RankCommandTests : IDisposable
{
    private static readonly string[] Keys = ["hypotheses", "rows", "rated", "unrated", "rules", "diagnosticity", "linchpins", "flipMargin", "indistinguishable", "notRun"];
    private static readonly string[] Rules = ["inconsistency", "heuer-count", "weighted-credibility", "weighted-parc", "mean-square", "mean-square-original", "collapsed"];

    // Heuer, Psychology of Intelligence Analysis (1999), chapter 8, figure 15: H1 no retaliation, H2 minor, H3 major.
    private const string Heuer = "evidence,credibility,relevance,group,H1,H2,H3\nE1,,,,C,C,C\nE2,,,,C,C,I\nE3,,,,C,C,I\nE4,,,,I,C,C\nE5,,,,I,C,C\nE6,,,,I,C,C\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relationstracker-");

    private string Data => Path.Combine(_folder.FullName, "data");

    [Fact]
    public async Task The_report_of_a_file_is_the_golden_one_and_needs_no_data_folder()
    {
        var golden = Path.Combine(AppContext.BaseDirectory, "Commands", "Golden");

        var (code, output, error) = await Run("rank", Path.Combine(golden, "rank.csv"), "--json");

        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(golden, "rank.json"), TestContext.Current.CancellationToken), output);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task Keys_and_rules_stand_in_the_order_of_the_format()
    {
        var report = await Rank(Heuer);

        Assert.Equal(Keys, report.EnumerateObject().Select(p => p.Name));
        Assert.Equal(Rules, report.GetProperty("rules").EnumerateObject().Select(p => p.Name));
        Assert.Equal(Rules, report.GetProperty("flipMargin").EnumerateObject().Select(p => p.Name));
        Assert.Contains("exclusive", report.GetProperty("notRun").GetProperty("likelihood").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heuers_matrix_stands_as_in_his_book()
    {
        var report = await Rank(Heuer);

        Assert.Equal([3, 0, 2], Scores(report, "inconsistency"));
        Assert.All(Rules, rule => Assert.Equal([3, 1, 2], report.GetProperty("rules").GetProperty(rule).EnumerateArray().Select(s => s.GetProperty("rank").GetInt32())));
        Assert.False(report.GetProperty("diagnosticity")[0].GetProperty("diagnostic").GetBoolean());
        Assert.All(report.GetProperty("linchpins").EnumerateArray(), loss => Assert.Equal("H2", loss.GetProperty("leaderAfter")[0].GetString()));
        Assert.Equal(["E4", "E5", "E6"], report.GetProperty("linchpins").EnumerateArray().Where(l => l.GetProperty("rule").GetString() == "inconsistency").Select(l => l.GetProperty("name").GetString()));
        Assert.Equal(2, report.GetProperty("flipMargin").GetProperty("inconsistency").GetProperty("cells").GetInt32());
        Assert.Equal((6, 18, 0), (report.GetProperty("rows").GetInt32(), report.GetProperty("rated").GetInt32(), report.GetProperty("unrated").GetInt32()));
    }

    [Fact]
    public async Task The_shipped_case_scores_as_its_annotation_from_the_case_from_csv_and_from_achz()
    {
        await Run("import", Path.Combine(AppContext.BaseDirectory, "seeds", "russia-azerbaijan-2025"));
        var csv = await Exported(MatrixFormat.Csv);
        var achz = await Exported(MatrixFormat.Achz);

        foreach (var report in new[] { await Report("rank", csv, "--json"), await Report("rank", "--case", "russia-azerbaijan-2025", "--question", "Q1", "--json") })
        {
            Assert.Equal((36, 180, 0), (report.GetProperty("rows").GetInt32(), report.GetProperty("rated").GetInt32(), report.GetProperty("unrated").GetInt32()));
            Assert.Equal([7, 2, 17, 8, 3], Scores(report, "inconsistency"));
            Assert.Equal([4, 1, 16, 7, 1.5], Scores(report, "weighted-credibility"));
            Assert.Equal([7.1213, 2, 22.799, 10.4853, 3], Scores(report, "weighted-parc").Select(s => Math.Round(s, 4)));
            Assert.Equal([4, 1, 11, 6, 2], Scores(report, "collapsed"));
            Assert.Equal([3, 1, 5, 4, 2], report.GetProperty("rules").GetProperty("inconsistency").EnumerateArray().Select(s => s.GetProperty("rank").GetInt32()));
            Assert.Equal(17, report.GetProperty("diagnosticity").EnumerateArray().Count(row => row.GetProperty("diagnostic").GetBoolean()));
        }

        var packed = await Report("rank", achz, "--json");
        Assert.Equal([7, 2, 17, 8, 3], Scores(packed, "inconsistency"));
        Assert.Equal([4, 1, 16, 7, 1.5], Scores(packed, "weighted-credibility"));
        Assert.Contains((await Report("rank", "--case", "russia-azerbaijan-2025", "--question", "Q1", "--json")).GetProperty("linchpins").EnumerateArray(), loss => loss.GetProperty("kind").GetString() is "source" or "origin");
    }

    [Fact]
    public async Task A_blank_is_unrated_while_NA_and_cannot_judge_are_rated()
    {
        var report = await Rank("evidence,H1,H2\nA,NA,?\nB,,C\n");

        Assert.Equal((3, 1), (report.GetProperty("rated").GetInt32(), report.GetProperty("unrated").GetInt32()));
        Assert.Equal([0, 0], Scores(report, "inconsistency", "low"));
        Assert.Equal([2, 2], Scores(report, "inconsistency", "high"));
    }

    [Fact]
    public async Task Likelihood_runs_where_the_set_is_declared_exclusive()
    {
        var report = await Report("rank", await Written("m.csv", Heuer), "--json", "--exclusive");

        Assert.Equal([.. Rules, "likelihood"], report.GetProperty("rules").EnumerateObject().Select(p => p.Name));
        Assert.False(report.TryGetProperty("notRun", out _));
    }

    [Fact]
    public async Task Each_change_of_a_flip_is_one_notch_and_a_margin_that_is_not_there_says_why()
    {
        var report = await Rank("evidence,H1,H2\nA,II,C\n");
        var margin = report.GetProperty("flipMargin").GetProperty("inconsistency");
        var none = (await Rank("evidence,H1\nA,C\n")).GetProperty("flipMargin").GetProperty("inconsistency");

        Assert.Equal(2, margin.GetProperty("cells").GetInt32());
        Assert.Equal(["II>I", "I>N"], margin.GetProperty("changes").EnumerateArray().Select(c => $"{c.GetProperty("from")}>{c.GetProperty("to")}"));
        Assert.Equal(JsonValueKind.Null, none.GetProperty("cells").ValueKind);
        Assert.NotEmpty(none.GetProperty("reason").GetString()!);
    }

    [Theory]
    [InlineData("evidence,H1\n")]
    [InlineData("evidence,H1,H2\n")]
    [InlineData("evidence,H1,H2\nA,,\n")]
    public async Task An_empty_matrix_puts_everybody_at_rank_1(string text)
    {
        var report = await Rank(text);

        Assert.All(report.GetProperty("rules").EnumerateObject().SelectMany(rule => rule.Value.EnumerateArray()), score => Assert.Equal((0, 1), (score.GetProperty("score").GetDouble(), score.GetProperty("rank").GetInt32())));
        Assert.Empty(report.GetProperty("linchpins").EnumerateArray());
    }

    [Fact]
    public async Task People_get_a_table()
    {
        var (code, output, _) = await Run("rank", await Written("m.csv", Heuer));

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("6 rows, 3 hypotheses; 18 cells rated", output, StringComparison.Ordinal);
        Assert.Matches(@"inconsistency +3 \(3\)  0 \(1\)  2 \(2\)", output);
        Assert.Contains("not proved", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_ends_with_2_a_line_for_each_problem_and_no_report()
    {
        var (code, output, error) = await Run("rank", await Written("bad.csv", "evidence,credibility,H1,H2\nA,X,C,Y\n,H,C,C\n"), "--json");

        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        var lines = error.TrimEnd().Split(Environment.NewLine);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("bad.csv:2: row 1, column 2 (credibility): 'X' is not a weight.", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("bad.csv:2: row 1, column 4 (H2): 'Y' is not a rating.", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("bad.csv:3: row 2, column 1 (evidence): The row has no evidence.", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rank")]
    [InlineData("rank", "/no/such/file.csv")]
    [InlineData("rank", "/")]
    [InlineData("rank", "--case", "strait")]
    [InlineData("rank", "m.csv", "--case", "strait", "--question", "Q1")]
    [InlineData("rank", "m.csv", "--rater", "anna")]
    [InlineData("rank", "--case", "strait", "--question", "C1")]
    [InlineData("rank", "--case", "no-such-case", "--question", "Q1")]
    public async Task What_cannot_be_ranked_ends_with_2_and_says_why(params string[] args)
    {
        Directory.CreateDirectory(Data);

        var (code, output, error) = await Run(args);

        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.Single(error.TrimEnd().Split(Environment.NewLine));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static IEnumerable<double> Scores(JsonElement report, string rule, string key = "score")
        => report.GetProperty("rules").GetProperty(rule).EnumerateArray().Select(score => score.GetProperty(key).GetDouble());

    private async Task<string> Exported(MatrixFormat format)
    {
        await using var place = await Workplace.Beside(DataFolder.At(Data), TestContext.Current.CancellationToken);
        var exported = Answer.Of(await place.Use<ExportMatrix>().Handle(new("russia-azerbaijan-2025", new ItemRef(ItemKind.Question, 1), format)));
        var path = Path.Combine(_folder.FullName, exported.FileName);
        await File.WriteAllBytesAsync(path, exported.Bytes);
        return path;
    }

    private async Task<string> Written(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(path, text, new UTF8Encoding(false));
        return path;
    }

    private async Task<JsonElement> Rank(string text) => await Report("rank", await Written("m.csv", text), "--json");

    private async Task<JsonElement> Report(params string[] args)
    {
        var (code, output, error) = await Run(args);
        Assert.Equal((ExitCode.Done, ""), (code, error));
        return JsonDocument.Parse(output).RootElement;
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.Run([.. args, "--data", Data], output, error).WaitAsync(TimeSpan.FromMinutes(2));
        return (code, output.ToString(), error.ToString());
    }
}
