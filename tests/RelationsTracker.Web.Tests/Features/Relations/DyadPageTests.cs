using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.Web.Features.Relations;

namespace RelationsTracker.Web.Tests.Features.Relations;

[Collection(nameof(Harbour))]
public sealed class DyadPageTests(Harbour harbour)
{
    [Fact]
    public void Two_actors_show_their_events_on_a_line_and_the_same_numbers_in_a_table()
    {
        using var window = harbour.Window();
        var page = Open(window, "A1-A2");

        Assert.Equal(["E1", "E2"], page.FindAll("svg a:not(.phase) text").Select(t => t.TextContent));
        Assert.Equal(["+1", "+9.5"], page.FindAll("[aria-label='Events of both'] td.num").Select(td => td.TextContent.Trim()));
    }

    [Fact]
    public void Relations_of_several_count_and_stakes_stand_on_both_sides()
    {
        using var window = harbour.Window();
        var page = Open(window, "A2-A1");

        Assert.Contains("Velmora agreed ferry with Kestria ( partner ) , Lanth Line ( subject )", Harbour.Under(page, "Relations between them"), StringComparison.Ordinal);
        Assert.Equal(["Velmora", "Kestria"], page.FindAll("h3").Select(h => h.TextContent));
    }

    [Fact]
    public void Relations_read_from_the_end_of_the_first()
    {
        using var window = harbour.Window();

        Assert.Contains("Shed 7 operated by Bellgrave Terminals", Harbour.Under(Open(window, "A8-A4"), "Relations between them"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_actors_whom_nothing_joins_get_a_way_on()
    {
        using var window = harbour.Window();
        var page = Open(window, "A1-A9");

        Assert.Contains("Nothing on record joins these two", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Contains("/harbour/A1#with-whom", page.FindAll(".empty a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("A1-A999", "There is no A999 in this case.")]
    [InlineData("A1-A1", "does not name two different actors")]
    public void What_is_no_pair_of_this_case_is_not_found(string pair, string why)
    {
        using var window = harbour.Window();

        Assert.Contains(why, Open(window, pair).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_actors_are_chosen_from_those_that_have_relations()
    {
        await using var window = harbour.Window();
        var form = window.Render<TwoActors>(p => p.Add(f => f.Case, Harbour.Case));
        form.WaitForElement("select");
        form.FindAll("select")[0].Change("A2");
        form.FindAll("select")[1].Change("A1");

        await form.Find("form").SubmitAsync();

        Assert.EndsWith("/harbour/relations/A1-A2", window.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_actor_twice_is_no_pair()
    {
        await using var window = harbour.Window();
        var form = window.Render<TwoActors>(p => p.Add(f => f.Case, Harbour.Case));
        form.WaitForElement("select");
        form.FindAll("select")[0].Change("A2");
        form.FindAll("select")[1].Change("A2");

        await form.Find("form").SubmitAsync();

        Assert.Equal("Choose two different actors.", form.Find("[role=alert]").TextContent);
    }

    private static IRenderedComponent<DyadPage> Open(BunitContext window, string pair)
    {
        var page = window.Render<DyadPage>(p => p.Add(d => d.Case, Harbour.Case).Add(d => d.Pair, pair));
        page.WaitForState(() => !page.Markup.Contains("Loading…", StringComparison.Ordinal));
        return page;
    }
}
