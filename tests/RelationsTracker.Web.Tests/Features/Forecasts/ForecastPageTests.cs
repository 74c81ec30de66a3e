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
    public void A_question_without_forecasts_says_how_to_begin()
    {
        using var window = harbour.Window();
        var page = Open(window, "Q3");

        Assert.Contains("Nobody has forecast on this yet.", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Equal("/harbour/new/forecasts?question=Q3", page.FindAll("a.primary").Single().GetAttribute("href"));
    }

    private static IRenderedComponent<ForecastPage> Open(BunitContext window, string question)
    {
        var page = window.Render<ForecastPage>(p => p.Add(f => f.Case, Harbour.Case).Add(f => f.Name, question));
        page.WaitForState(() => !page.Markup.Contains("Loading…", StringComparison.Ordinal));
        return page;
    }
}
