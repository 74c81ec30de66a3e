using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Tests.UseCases.Items;

public sealed class LinkTests
{
    [Theory, EveryDatabase]
    public async Task An_item_shows_what_points_to_it_and_follows_a_change(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (one, two) = (await office.Add(ItemKind.Source, ASource("Port office")), await office.Add(ItemKind.Source, ASource("Fishermen")));
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned.", Voice = one, Chain = [new ChainStep { Source = one }] });
        Assert.Equal(["chain/source", "voice"], (await office.Read(one)).PointedAtBy.Select(t => t.Role).Order(StringComparer.Ordinal));

        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, claim, 1, new ClaimContent { Statement = "It burned.", Voice = two })));

        Assert.Empty((await office.Read(one)).PointedAtBy);
        Assert.Equal(claim, Assert.Single((await office.Read(two)).PointedAtBy).Other.Ref);
    }

    [Theory, EveryDatabase]
    public async Task A_source_cannot_rest_on_itself_through_others(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var first = await office.Add(ItemKind.Source, ASource("Wire"));
        var second = await office.Add(ItemKind.Source, ASource("Paper") with { Derivations = [new Derivation { Upstream = first }] });

        var circle = await office.Use<ChangeItem>().Handle(new(Office.Case, first, 1, ASource("Wire") with { Derivations = [new Derivation { Upstream = second }] }));

        Assert.Contains("S1 → S2 → S1", Assert.IsType<Outcome<int>.Invalid>(circle).Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Confirmed_by_other_sources_needs_two_origins(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var wire = await office.Add(ItemKind.Source, ASource("Wire"));
        var paper = await office.Add(ItemKind.Source, ASource("Paper") with { Derivations = [new Derivation { Upstream = wire, How = DerivationKind.Repeats }] });
        var other = await office.Add(ItemKind.Source, ASource("Harbour master"));
        var repeated = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned.", Voice = wire });
        var independent = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "Fire was seen.", Voice = other });
        var confirmed = new ClaimContent { Statement = "It burned at night.", Voice = paper, Credibility = Credibility.ConfirmedByOtherSources };

        var alone = await office.Use<AddItem>().Handle(new(Office.Case, ItemKind.Claim, confirmed with { Claims = [new ClaimLink { Claim = repeated, How = ClaimLinkKind.Restates }] }));
        var twice = await office.Use<AddItem>().Handle(new(Office.Case, ItemKind.Claim, confirmed with { Claims = [new ClaimLink { Claim = independent, How = ClaimLinkKind.Restates }] }));

        Assert.Contains("two independent origins", Assert.IsType<Outcome<ItemRef>.Invalid>(alone).Message, StringComparison.Ordinal);
        Assert.IsType<Outcome<ItemRef>.Done>(twice);
    }

    private static SourceContent ASource(string name) => new() { Name = name };
}
