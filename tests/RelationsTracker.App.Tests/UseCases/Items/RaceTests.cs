using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.UseCases.Items;

/// <summary>Two people, one item: who comes too late is told what is there now, and saves on top of it.</summary>
public sealed class RaceTests
{
    private static readonly ClaimContent Began = new() { Statement = "It burned.", Note = "Check.", Tier = ClaimTier.Supporting };

    [Theory, EveryDatabase]
    public async Task What_different_people_did_to_different_fields_stands_together(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var claim = await office.Add(ItemKind.Claim, Began);
        await Save(office.As("olga"), claim, 1, Began with { Note = null }, "It is checked.");
        var mine = Began with { Statement = "It smoked." };
        Assert.IsType<Outcome<int>.Stale>(await Try(office.As("edda"), claim, 1, mine));

        var race = Office.Done(await office.Use<ReadRace>().Handle(Office.Case, claim, Began, mine));
        Assert.Equal((2, "Olga", "It is checked."), (race.Version, race.Who, race.Reason));
        Assert.Empty(race.Merge.Clashes);
        await Save(office, claim, race.Version, race.Merge.Merged);

        var now = (ClaimContent)(await office.Read(claim)).Content;
        Assert.Equal(("It smoked.", null), (now.Statement, now.Note));
        Assert.Equal(["Edda", "Olga", "Edda"], Office.Done(await office.Use<ReadHistory>().Handle(Office.Case, claim)).Select(line => line.Who));
    }

    [Theory, EveryDatabase]
    public async Task A_field_that_both_changed_comes_in_three_versions_and_theirs_stays_until_it_is_decided(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var claim = await office.Add(ItemKind.Claim, Began);
        await Save(office.As("olga"), claim, 1, Began with { Statement = "It glowed." });

        var race = Office.Done(await office.As("edda").Use<ReadRace>().Handle(Office.Case, claim, Began, Began with { Statement = "It smoked." }));

        var clash = Assert.Single(race.Merge.Clashes);
        Assert.Equal(("statement", "It burned.", "It glowed.", "It smoked."), (clash.Field.Name, clash.Base, clash.Theirs, clash.Mine));
        Assert.Equal("It glowed.", (await office.Read(claim)).Content.Title);
    }

    [Theory, EveryDatabase]
    public async Task Who_takes_longer_still_loses_the_next_race_too(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var claim = await office.Add(ItemKind.Claim, Began);
        await Save(office, claim, 1, Began with { Note = "One." });
        var race = Office.Done(await office.Use<ReadRace>().Handle(Office.Case, claim, Began, Began with { Statement = "It smoked." }));
        await Save(office, claim, 2, Began with { Note = "Two." });

        Assert.IsType<Outcome<int>.Stale>(await Try(office, claim, race.Version, race.Merge.Merged));
        Assert.Equal("Two.", (await office.Read(claim)).Content.Note);
    }

    private static Task<Outcome<int>> Try(Office office, ItemRef claim, int version, Content content, string? reason = null)
        => office.Use<ChangeItem>().Handle(new(Office.Case, claim, version, content, reason));

    private static async Task Save(Office office, ItemRef claim, int version, Content content, string? reason = null)
        => Office.Done(await Try(office, claim, version, content, reason));
}
