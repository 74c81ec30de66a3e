using System.Text.RegularExpressions;
using Bunit;

namespace RelationsTracker.Web.Tests.Features.Questions;

[Collection(nameof(Harbour))]
public sealed partial class StandingPanelsTests(Harbour harbour)
{
    [Theory]
    [InlineData("", "Standing")]
    [InlineData("panel=sensitivity", "Sensitivity")]
    [InlineData("panel=evidence", "Next best evidence")]
    [InlineData("panel=nonsense", "Standing")]
    public async Task The_address_says_which_panel_is_shown(string query, string shown)
    {
        await using var window = harbour.Window();

        Assert.Equal(shown, (await harbour.Panel(window, query)).Find("nav.strip a[aria-current]").TextContent);
    }

    [Theory]
    [InlineData("rater=ines&open=score:H2", "H2")]
    [InlineData("rater=pooled&open=score:H1&rule=weighted-parc", "H1")]
    [InlineData("rater=davit&open=score:H3&rule=mean-square", "H3")]
    public async Task A_score_opens_to_the_rows_that_add_up_to_it(string query, string hypothesis)
    {
        await using var window = harbour.Window();
        var page = await harbour.Panel(window, query);
        var shown = page.FindAll(".standing-table tr.chosen td a[aria-current=true]").Single(number => number.TextContent.Contains($" of {hypothesis} under", StringComparison.Ordinal)).TextContent.Split(' ')[0];
        var points = page.FindAll("#cells tbody tr:not(.silent) td:nth-child(3)").Sum(td => double.Parse(td.TextContent, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(double.Parse(shown, System.Globalization.CultureInfo.InvariantCulture), points, 1);
    }

    [Fact]
    public async Task Doubts_combine_and_the_ranking_stands_before_and_after()
    {
        await using var window = harbour.Window();
        var page = await harbour.Panel(window, "panel=sensitivity&rater=pooled&without=RW9,channel:A5,rater:davit");
        var status = page.Find("#what-if [role=status]").TextContent;

        Assert.Equal(3, page.FindAll("#what-if .chosen li").Count);
        Assert.Matches(@"\d+ of 14 rows fall", status);
        Assert.Equal(4, page.FindAll("#what-if tbody tr").Count);
    }

    [Fact]
    public async Task A_hypothesis_that_rests_on_a_false_assumption_is_marked_and_its_rows_fall()
    {
        await using var window = harbour.Window();
        var page = await harbour.Panel(window, "panel=sensitivity&rater=ines&without=AS1");

        Assert.Contains("One row falls", page.Find("#what-if [role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["H1"], page.FindAll("#what-if tbody tr").Where(tr => tr.TextContent.Contains("rests on what is taken for false", StringComparison.Ordinal)).Select(tr => tr.QuerySelector(".ref")!.TextContent));
    }

    [Fact]
    public async Task What_was_retracted_or_is_disputed_is_left_out_in_one_step_and_counted_again()
    {
        await using var window = harbour.Window();
        var page = await harbour.Panel(window, "panel=sensitivity&rater=ines&without=AS1");
        Assert.Equal(["RW7", "RW9", "RW10"], page.FindAll("#what-if .contested .ref").Select(row => row.TextContent));
        var without = page.Find("#what-if .contested a.button").GetAttribute("href")!;

        page = await harbour.Panel(window, without.Split('?', '#')[1]);
        Assert.Equal(["AS1", "RW7", "RW9", "RW10"], page.FindAll("#what-if .chosen .ref").Select(row => row.TextContent));
        Assert.Contains("without=AS1", Uri.UnescapeDataString(page.Find("#what-if .contested a.button").GetAttribute("href")!), StringComparison.Ordinal);
        Assert.DoesNotContain("RW7", page.Find("#what-if .contested a.button").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_smallest_change_is_spelled_out()
    {
        await using var window = harbour.Window();

        Assert.Matches(@"if RW\d+ were \w+ instead of \w+ under H\d", Harbour.Words((await harbour.Panel(window, "panel=sensitivity&rater=ines")).Find("#margins").NextElementSibling!));
    }

    [Fact]
    public async Task A_settled_forecast_question_speaks_beside_the_rules_and_enters_none()
    {
        await using var window = harbour.Window();
        var page = await harbour.Panel(window, "rater=ines");
        var said = page.Find("#outcome-Q2").NextElementSibling!;

        Assert.Contains("Freight only", said.TextContent, StringComparison.Ordinal);
        Assert.Contains("it enters none of them", said.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll("table.outcome tbody tr").Count);
    }

    [Fact]
    public async Task Evidence_that_is_not_in_is_ranked_with_what_either_answer_would_do()
    {
        await using var window = harbour.Window();
        var page = await harbour.Panel(window, "panel=evidence&rater=ines&pair=H2,H3");
        var bits = page.FindAll("#panel table td:first-child").Select(td => double.Parse(td.TextContent.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.NotEmpty(bits);
        Assert.Equal(bits.OrderDescending(), bits);
        Assert.Contains("not seen", page.Find("#panel table").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("panel=sensitivity&rater=pooled")]
    [InlineData("panel=evidence")]
    public async Task Nothing_is_called_the_winner(string query)
    {
        await using var window = harbour.Window();

        Assert.DoesNotMatch(Boast(), (await harbour.Panel(window, query)).Find("#panel").TextContent);
    }

    [Fact]
    public async Task The_page_says_what_the_method_can_and_cannot_do_with_the_studies()
    {
        await using var window = harbour.Window();
        var said = (await harbour.Panel(window, "")).Find("#method").NextElementSibling!.TextContent;

        Assert.All(["Mandel, Karvetski and Dhami 2018", "Karvetski and Mandel", "Dhami, Belton and Mandel 2019"], study => Assert.Contains(study, Blanks().Replace(said, " "), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_assumption_says_what_falls_with_it_and_leads_to_the_ranking_without_it()
    {
        await using var window = harbour.Window();
        var body = await harbour.Body(window, "AS2");

        Assert.Contains("RW6 RW5".Split(' ').Order().First(), Harbour.Under(body, "What falls if it is false"), StringComparison.Ordinal);
        Assert.Equal("/harbour/Q1?panel=sensitivity&without=AS2#what-if", body.Find("a[href*='without=']").GetAttribute("href"));
    }

    [GeneratedRegex(@"\b(winn?er|wins|won|most likely|likeliest|most probable|the best|proven)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Boast();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
