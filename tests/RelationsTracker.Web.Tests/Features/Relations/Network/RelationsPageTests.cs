using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.Web.Features.Relations;

namespace RelationsTracker.Web.Tests.Features.Relations.Network;

[Collection(nameof(Harbour))]
public sealed class RelationsPageTests(Harbour harbour)
{
    [Fact]
    public void The_picture_and_the_table_hold_the_same_ties()
    {
        using var window = harbour.Window();
        var page = Open(window, "");

        var drawn = page.FindAll("line.tie title").SelectMany(title => title.TextContent.Split("; ")).Distinct().Order(StringComparer.Ordinal);
        var listed = page.FindAll("h2#ties ~ div tbody td.statement").Select(tie => $"{tie.QuerySelector("a")!.TextContent} {tie.QuerySelector("em")!.TextContent} {string.Join(" and ", tie.QuerySelectorAll("a").Skip(1).Select(end => end.TextContent))}").Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(listed, drawn);
    }

    [Fact]
    public void As_if_a_hypothesis_were_true_its_tie_is_bold_and_the_change_is_told()
    {
        using var window = harbour.Window();
        var page = Open(window, "?as=H2");

        Assert.NotEmpty(page.FindAll("line.supposed"));
        Assert.Contains("R9", page.FindAll("h2#changes ~ ul li").First(li => li.TextContent.Contains("comes", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void With_somebody_in_the_middle_the_table_reads_from_that_end()
    {
        using var window = harbour.Window();

        Assert.Contains("Bellgrave Terminals operates Shed 7", Ties(Open(window, "")));
        Assert.Contains("Shed 7 operated by Bellgrave Terminals", Ties(Open(window, "?focus=A4")));
    }

    [Fact]
    public void Another_hypothesis_than_the_supposed_one_draws_no_ties_where_they_exclude_each_other()
    {
        using var window = harbour.Window();

        Assert.DoesNotContain("R10", Open(window, "?as=H2").FindAll("h2#ties ~ div table tbody .ref").Select(r => r.TextContent));
    }

    [Fact]
    public void A_focus_folds_what_lies_farther_and_says_so()
    {
        using var window = harbour.Window();
        var page = Open(window, "?focus=A1&steps=1");

        Assert.Contains("stands in the middle", page.Markup, StringComparison.Ordinal);
        Assert.True(page.FindAll("svg a.node").Count < Open(window, "").FindAll("svg a.node").Count);
    }

    [Fact]
    public void The_shortest_documented_way_shows_each_step_with_its_claims()
    {
        using var window = harbour.Window();
        var page = Open(window, "?way-from=A1&way-to=A2");

        Assert.NotEmpty(page.FindAll("ol.way li ul li"));
    }

    [Fact]
    public void Facets_of_the_list_keep_what_the_picture_was_told()
    {
        using var window = harbour.Window();
        var page = Open(window, "?as=H2&focus=A1");

        page.FindAll(".facets select").First(s => s.ParentElement!.TextContent.StartsWith("Sign", StringComparison.Ordinal)).Change("cooperative");

        var address = window.Services.GetRequiredService<NavigationManager>().Uri;
        Assert.Contains("as=H2", address, StringComparison.Ordinal);
        Assert.Contains("focus=A1", address, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_fits_offers_the_way_back()
    {
        using var window = harbour.Window();

        Assert.Contains("No tie fits", Open(window, "?on=1850&belongings=0&backed=1&grade=1").Find(".empty").TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ties(IRenderedComponent<RelationsPage> page) => page.FindAll("h2#ties ~ div tbody td.statement").Select(Harbour.Words);

    private static IRenderedComponent<RelationsPage> Open(BunitContext window, string query)
    {
        window.Services.GetRequiredService<NavigationManager>().NavigateTo($"/harbour/relations{query}");
        var page = window.Render<RelationsPage>(p => p.Add(d => d.Case, Harbour.Case));
        page.WaitForState(() => !page.Markup.Contains("Loading…", StringComparison.Ordinal));
        return page;
    }
}
