using Bunit;
using RelationsTracker.Web.Features.Forecasts;

namespace RelationsTracker.Web.Tests.Features.Forecasts;

[Collection(nameof(Harbour))]
public sealed class ForecastPageTests(Harbour harbour)
{
    [Fact]
    public void A_settled_question_shows_each_outcome_over_time_and_scores()
    {
        using var window = harbour.Window();
        var page = Open(window, "Q2");

        Assert.Equal(["Passengers and freight", "Freight only", "Nothing"], page.FindAll("figcaption").Select(f => f.TextContent.Trim()));
        Assert.StartsWith("davit 0.015 0.105", Harbour.Words(page.FindAll("table")[^1].QuerySelector("tbody tr")!), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_scored_says_what_it_lacks()
    {
        using var window = harbour.Window();

        Assert.Contains("it lacks resolution criteria and a resolution source and a horizon", Open(window, "Q1").Find(".banner.warn").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_asks_for_an_explanation_leads_to_the_probabilities_of_its_hypotheses()
    {
        using var window = harbour.Window();
        var page = Open(window, "Q3");

        Assert.Contains("only a forecast question has outcomes to forecast", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Equal("/harbour/Q3?panel=raters#probabilities", page.Find("p.no-print a").GetAttribute("href"));
        Assert.Empty(page.FindAll("#give"));
    }

    [Fact]
    public void Percentages_move_only_when_asked()
    {
        using var window = harbour.Window();
        var page = Open(window, "Q2");
        foreach (var (box, percent) in new[] { (0, "60"), (1, "30"), (2, "30") })
        {
            page.Find($"#share-{box}").Input(percent);
        }

        Assert.Contains("Together 120 %; 20 too many.", page.Find("#shares-together").TextContent, StringComparison.Ordinal);
        Assert.Equal(["60", "30", "30"], Boxes(page));
        page.Find("#shares-together button").Click();
        Assert.Equal(["50", "25", "25"], Boxes(page));
        Assert.Empty(page.FindAll("#shares-together button"));
    }

    [Fact]
    public void An_empty_box_is_not_a_zero()
    {
        using var window = harbour.Window();
        var page = Open(window, "Q2");
        page.Find("#share-0").Input("100");
        page.Find("form").Submit();

        Assert.Contains("0 is one too", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Boxes(IRenderedComponent<ForecastPage> page) => page.FindAll("[id^=share-][inputmode]").Select(box => box.GetAttribute("value"));

    private static IRenderedComponent<ForecastPage> Open(BunitContext window, string question)
    {
        var page = window.Render<ForecastPage>(p => p.Add(f => f.Case, Harbour.Case).Add(f => f.Name, question));
        page.WaitForState(() => !page.Markup.Contains("Loading…", StringComparison.Ordinal));
        return page;
    }
}
