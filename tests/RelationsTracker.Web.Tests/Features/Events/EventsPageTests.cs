using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.Web.Features.Events;

namespace RelationsTracker.Web.Tests.Features.Events;

[Collection(nameof(Harbour))]
public sealed class EventsPageTests(Harbour harbour)
{
    [Fact]
    public void Lanes_by_actor_name_them_and_show_an_event_in_each()
    {
        using var window = harbour.Window();
        var page = Open(window, "?lanes=actor");

        Assert.Contains("Velmora", page.FindAll("text.lane").Select(lane => lane.TextContent));
        Assert.True(page.FindAll("svg a").Count > Open(window, "").FindAll("svg a").Count);
    }

    [Fact]
    public void A_stretch_without_events_offers_the_way_back()
    {
        using var window = harbour.Window();

        Assert.Contains("Nothing on record lies in this stretch", Open(window, "?q=Talks&from=1850-01-01&to=1851-01-01").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_coincidence_is_told_with_what_the_number_rests_on()
    {
        using var window = harbour.Window();
        var page = Open(window, "?pair=E12-E15");

        Assert.Contains("by chance", Harbour.Under(page, "How much does a coincidence say?"), StringComparison.Ordinal);
        Assert.Contains("independently", Harbour.Under(page, "How much does a coincidence say?"), StringComparison.Ordinal);
    }

    private static IRenderedComponent<EventsPage> Open(BunitContext window, string query)
    {
        window.Services.GetRequiredService<NavigationManager>().NavigateTo($"/harbour/events{query}");
        var page = window.Render<EventsPage>(p => p.Add(d => d.Case, Harbour.Case));
        page.WaitForState(() => !page.Markup.Contains("Loading…", StringComparison.Ordinal));
        return page;
    }
}
