using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.History;

public sealed class ReadChangesTests
{
    [Theory, EveryDatabase]
    public async Task Filters_find_by_kind_item_person_act_time_and_words(DatabaseProvider provider)
    {
        await using var office = await Affair(provider);

        Assert.Equal(["A1"], await Found(office, new(Kind: ItemKind.Actor)));
        Assert.Equal(["C1", "C1"], await Found(office, new(Item: new ItemRef(ItemKind.Claim, 1))));
        Assert.Equal(["C1"], await Found(office, new(Who: "rhea")));
        Assert.Equal(["C1"], await Found(office, new(Act: ChangeAct.Step)));
        Assert.Equal(["A1", "C2", "C1"], await Found(office, new(Act: ChangeAct.Added)));
        Assert.Equal(["A1"], await Found(office, new(From: Office.Noon.AddHours(2), Until: Office.Noon.AddHours(2))));
        Assert.Equal(["A1"], await Found(office, new(Words: "ПОРТ харбор")));
        Assert.Equal(["C1"], await Found(office, new(Words: "witness corrected")));
        Assert.Empty(await Found(office, new(Words: "nothing like it")));
        Assert.Empty(await Found(office, new(Who: "nobody")));
        Assert.Equal(4, (await Found(office, new(Act: ChangeAct.House, Who: "console"))).Length);
    }

    [Theory, EveryDatabase]
    public async Task Pages_go_both_ways_and_end_where_there_is_no_more(DatabaseProvider provider)
    {
        await using var office = await Affair(provider);
        for (var i = 3; i < 9; i++)
        {
            await office.Add(ItemKind.Claim, new ClaimContent { Statement = $"Claim {i}." });
        }

        var claims = new ChangeFilter(Kind: ItemKind.Claim, Act: ChangeAct.Added);
        var first = await Page(office, claims);
        var second = await Page(office, claims, before: first.Older);
        var third = await Page(office, claims, before: second.Older);
        var back = await Page(office, claims, after: third.Newer);

        Assert.Equal(["C8 C7 C6", "C5 C4 C3", "C2 C1", "C5 C4 C3"], new[] { first, second, third, back }.Select(page => string.Join(' ', page.Lines.Select(line => line.Subject))));
        Assert.Equal((null, null), (first.Newer, third.Older));
        Assert.Null((await Page(office, claims, after: back.Newer)).Newer);
    }

    private static async Task<Office> Affair(DatabaseProvider provider)
    {
        var office = await Office.On(provider);
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It smoked." });
        office.Clock.Advance(TimeSpan.FromHours(2));
        await office.Add(ItemKind.Actor, new ActorContent { Name = "Harbour office", Names = [new ActorName { Text = "Порт Харбор" }] });
        office.Clock.Advance(TimeSpan.FromHours(2));
        Office.Done(await office.As("rhea").Use<RecordStep>().Handle(new(Office.Case, new ItemRef(ItemKind.Claim, 1), LifecycleStep.Accepted, "Witness corrected.")));
        return office.As("edda");
    }

    private static async Task<string[]> Found(Office office, ChangeFilter filter)
        => [.. Office.Done(await office.Use<ReadChanges>().Handle(Office.Case, filter)).Lines.Select(line => line.Subject)];

    private static async Task<ChangesPage> Page(Office office, ChangeFilter filter, long? before = null, long? after = null)
        => Office.Done(await office.Use<ReadChanges>().Handle(Office.Case, filter, before, after, most: 3));
}
