using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using RelationsTracker.App.Tests;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Tests.Features.Questions;

[Collection(nameof(Harbour))]
public sealed class RatersAndTimePanelsTests(Harbour harbour)
{
    [Fact]
    public async Task Disagreement_is_listed_most_first_and_its_parts_sum_to_the_whole()
    {
        await using var window = harbour.Window();
        var page = await harbour.Panel(window, "panel=raters");
        var cells = page.FindAll("[aria-label^='Cells by how far raters disagree'] tbody tr");
        var numbers = cells.Select(cell => cell.QuerySelectorAll("td.num").Select(Number).ToArray()).ToList();

        Assert.NotEmpty(numbers);
        Assert.Equal(numbers.OrderByDescending(n => n[0]), numbers);
        Assert.All(numbers, n => Assert.Equal(n[0], n[1] + n[2] + n[3], 0.02));
        Assert.Contains("Talk first about", Harbour.Words(page.Find("#panel")), StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("[aria-label='Cells in which two raters differ'] tbody tr"));
    }

    [Fact]
    public async Task What_was_rated_since_stands_beside_what_it_did_to_the_scores()
    {
        await using var own = new Harbour();
        await own.InitializeAsync();
        own.Office.Clock.Advance(TimeSpan.FromDays(2));
        Office.Done(await own.Office.Use<RateCell>().Handle(new(Harbour.Case, ItemRef.Parse("RW1"), ItemRef.Parse("H1"), Rating.II, 0, "The log says otherwise.")));
        await using var window = own.Window();
        var page = await own.Panel(window, "panel=time&rater=pooled&from=2026-03-01");
        var differs = page.Find("[aria-label='Ratings that differ']");
        var scores = page.FindAll("[aria-label='Each score change and its causes'] tbody tr").Select(row => row.QuerySelectorAll("td").Select(Number).ToArray()).ToList();

        Assert.Equal("One rating differs.", differs.QuerySelector("caption")!.TextContent);
        Assert.Contains("RW1 H1 olga unrated II The log says otherwise.", Harbour.Words(differs), StringComparison.Ordinal);
        Assert.NotEmpty(scores);
        Assert.All(scores, n => Assert.Equal(n[1] - n[0], n[2..].Sum(), 0.01));
    }

    [Fact]
    public async Task Two_moments_without_a_change_between_them_say_so()
    {
        await using var window = harbour.Window();

        Assert.Contains("Nothing in the matrix differs between the two.", (await harbour.Panel(window, "panel=time&from=2099-01-01")).Find("#panel").TextContent, StringComparison.Ordinal);
    }

    private static double Number(IElement cell) => double.Parse(cell.TextContent.Trim().Replace('−', '-'), CultureInfo.InvariantCulture);
}
