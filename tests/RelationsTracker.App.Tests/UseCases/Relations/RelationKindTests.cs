using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Relations;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;

namespace RelationsTracker.App.Tests.UseCases.Relations;

public sealed class RelationKindTests
{
    [Theory, EveryDatabase]
    public async Task The_kinds_a_case_uses_come_before_those_of_the_house(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var one = await office.Add(ItemKind.Actor, new ActorContent { Name = "Velmora", Kind = ActorKind.State });
        var other = await office.Add(ItemKind.Actor, new ActorContent { Name = "Kestria", Kind = ActorKind.State });
        await office.Add(ItemKind.Relation, new RelationContent { From = one, Kind = "faces-across-the-sea", To = [new RelationEnd { Item = other }] });

        var kinds = Office.Done(await office.Use<ListRelationKinds>().Handle(Office.Case));

        Assert.Equal(new RelationKind("faces-across-the-sea", RelationSign.Neutral, null), kinds[0]);
        Assert.Contains(kinds, kind => kind is { Name: "accuses", Sign: RelationSign.Conflictual, Reverse: "accused-by" });
    }

    [Theory, EveryDatabase]
    public async Task How_a_kind_reads_from_the_other_end_is_said_once_for_the_whole_case(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var one = await office.Add(ItemKind.Actor, new ActorContent { Name = "Velmora", Kind = ActorKind.State });
        var other = await office.Add(ItemKind.Actor, new ActorContent { Name = "Kestria", Kind = ActorKind.State });
        await office.Add(ItemKind.Relation, new RelationContent { From = one, Kind = "shelters", Reverse = "sheltered-by", To = [new RelationEnd { Item = other }] });
        await office.Add(ItemKind.Relation, new RelationContent { From = other, Kind = "shelters", To = [new RelationEnd { Item = one }] });

        var dyad = Office.Done(await office.Use<ReadDyad>().Handle(Office.Case, Dyad.Of(one, other)));

        Assert.Equal(["shelters", "sheltered-by"], dyad.Relations.Select(r => r.Content.ReadFrom(end => end == one, dyad.Reverses).Phrase));
        Assert.Equal("sheltered-by", Office.Done(await office.Use<ReadNetwork>().Handle(Office.Case)).Reverses.Of("shelters"));
        Assert.Equal("sheltered-by", Office.Done(await office.Use<ListRelationKinds>().Handle(Office.Case))[0].Reverse);
    }
}
