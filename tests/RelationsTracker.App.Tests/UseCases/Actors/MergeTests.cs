using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Actors;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Relations;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;

namespace RelationsTracker.App.Tests.UseCases.Actors;

public sealed class MergeTests
{
    [Theory, EveryDatabase]
    public async Task What_hangs_on_a_merged_actor_shows_at_the_other_and_comes_back_whole(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (one, other, third) = (await Actor(office, "Investigative Committee"), await Actor(office, "SK"), await Actor(office, "The mayor"));
        await office.Add(ItemKind.Relation, new RelationContent { From = other, Kind = "accuses", To = [new RelationEnd { Item = third }] });
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "SK detained somebody.", Actors = [new ClaimActor { Actor = other }] });
        var before = await office.Read(other);

        Office.Done(await office.Use<MergeActors>().Handle(new(Office.Case, other, one, "The same body under its short name.")));
        var kept = Office.Done(await office.Use<ReadActor>().Handle(Office.Case, one));
        Assert.Single(kept.Relations);
        Assert.Equal([claim], kept.Claims.Select(c => c.Other.Ref));
        Assert.Equal([third], kept.Counterparts.Select(c => c.Actor));
        Assert.Single(Office.Done(await office.Use<ReadDyad>().Handle(Office.Case, Dyad.Of(one, third))).Relations);
        Assert.Equal([one, third], Assert.Single(Office.Done(await office.Use<ReadNetwork>().Handle(Office.Case)).Ties).Ends);

        Office.Done(await office.Use<UnmergeActor>().Handle(new(Office.Case, other, "It was another committee.")));
        var parted = Office.Done(await office.Use<ReadActor>().Handle(Office.Case, one));
        Assert.Equal((0, 0, 0), (parted.Relations.Count, parted.Claims.Count, parted.Counterparts.Count));
        Assert.Equal(before.Content, (await office.Read(other)).Content);
    }

    [Theory, EveryDatabase]
    public async Task A_merge_of_a_state_with_a_person_or_around_a_circle_is_refused_with_the_reason(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (state, person, body, other) = (await Actor(office, "Velmora", ActorKind.State), await Actor(office, "Ines", ActorKind.Person), await Actor(office, "The guard"), await Actor(office, "The watch"));

        Assert.Contains("One is a person, the other a state.", await Refusal(office, person, state), StringComparison.Ordinal);
        Office.Done(await office.Use<MergeActors>().Handle(new(Office.Case, body, other, "One body.")));
        Assert.Contains("is itself merged into", await Refusal(office, other, body), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_form_of_a_merged_actor_leaves_the_merge_as_it_is(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (one, other) = (await Actor(office, "The guard"), await Actor(office, "The watch"));
        var version = Office.Done(await office.Use<MergeActors>().Handle(new(Office.Case, one, other, "One body.")));

        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, one, version, new ActorContent { Name = "The old guard", Kind = ActorKind.Agency })));

        Assert.Equal(other, ((ActorContent)(await office.Read(one)).Content).Merge?.Into);
    }

    [Theory, EveryDatabase]
    public async Task An_actor_is_found_by_a_name_in_another_script(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var city = await office.Add(ItemKind.Actor, new ActorContent { Name = "Ekaterinburg", Kind = ActorKind.Place, Names = [new ActorName { Text = "Свердловск", Kind = NameKind.Alias }] });

        foreach (var words in new[] { "Екатеринбург", "Yekaterinburg", "свердловск", "Sverdlovsk" })
        {
            Assert.Equal([city], Office.Done(await office.Use<FindItems>().Handle(Office.Case, [ItemKind.Actor], words)).Select(line => line.Ref));
        }
    }

    [Theory, EveryDatabase]
    public async Task An_analyst_merges_nobody(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (one, other) = (await Actor(office, "The guard"), await Actor(office, "The watch"));

        Assert.IsType<Outcome<int>.Denied>(await office.As("anna").Use<MergeActors>().Handle(new(Office.Case, one, other, "One body.")));
    }

    private static async Task<string> Refusal(Office office, ItemRef from, ItemRef into)
        => Assert.IsType<Outcome<int>.Refused>(await office.Use<MergeActors>().Handle(new(Office.Case, from, into, "The same."))).Why;

    private static Task<ItemRef> Actor(Office office, string name, ActorKind kind = ActorKind.Agency) => office.Add(ItemKind.Actor, new ActorContent { Name = name, Kind = kind });
}
