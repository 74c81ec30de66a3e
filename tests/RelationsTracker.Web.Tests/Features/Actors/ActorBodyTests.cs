using Bunit;

namespace RelationsTracker.Web.Tests.Features.Actors;

[Collection(nameof(Harbour))]
public sealed class ActorBodyTests(Harbour harbour)
{
    [Fact]
    public async Task Each_name_carries_its_language_and_finds_its_direction()
    {
        await using var window = harbour.Window();
        var names = (await harbour.Body(window, "A1")).FindAll("[lang][dir=auto]");

        Assert.Contains(names, name => (name.GetAttribute("lang"), name.TextContent) == ("fa", "ولمورا"));
        Assert.Contains(names, name => (name.GetAttribute("lang"), name.TextContent) == ("hy", "Վելմորա"));
    }

    [Fact]
    public async Task It_says_with_whom_and_how_often_and_leads_to_the_two()
    {
        await using var window = harbour.Window();
        var body = await harbour.Body(window, "A1");

        Assert.StartsWith("With Relations Events Kestria 2 2", Harbour.Under(body, "With whom"), StringComparison.Ordinal);
        Assert.Contains("/harbour/relations/A1-A2", body.FindAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_relation_reads_from_the_end_of_the_actor_whose_page_it_is()
    {
        await using var window = harbour.Window();

        Assert.Contains("Shed 7 operated by Bellgrave Terminals", Harbour.Under(await harbour.Body(window, "A4"), "Relations"), StringComparison.Ordinal);
        Assert.Contains("Fire Inspectorate of Velmora denied register by Harbour Guard of Velmora", Harbour.Under(await harbour.Body(window, "A6"), "Relations"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_sources_differ_all_values_stand_and_the_preferred_one_comes_first_with_its_reason()
    {
        await using var window = harbour.Window();

        Assert.Matches("spare engines lost in it one C4 .* preferred The paper asked the ferry company .* two C3 ", Harbour.Under(await harbour.Body(window, "A4"), "What sources say of it"));
    }

    [Fact]
    public async Task What_is_not_on_record_yet_can_be_added_from_here()
    {
        await using var window = harbour.Window();
        var links = (await harbour.Body(window, "A19")).FindAll("a").Select(a => a.GetAttribute("href")).ToList();

        Assert.Contains("/harbour/new/relations?from=A19", links);
        Assert.Contains("/harbour/new/events?participants/actor=A19", links);
        Assert.Contains("/harbour/new/stakes?holder=A19", links);
    }

    [Fact]
    public async Task Mentions_are_counted_per_text()
    {
        await using var window = harbour.Window();

        Assert.Contains("1 mention in Водолазы в гавани", Harbour.Under(await harbour.Body(window, "A1"), "Mentions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offices_and_belongings_stand_in_one_table_with_their_days()
    {
        await using var window = harbour.Window();
        var rows = (await harbour.Body(window, "A16")).FindAll("[aria-label='Offices and belongings'] tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

        Assert.Collection(rows,
            row => Assert.Matches("2021.*Spokesman", row),
            row => Assert.StartsWith("no date given Captain", row, StringComparison.Ordinal),
            row => Assert.StartsWith("no date given belongs to", row, StringComparison.Ordinal));
    }
}
