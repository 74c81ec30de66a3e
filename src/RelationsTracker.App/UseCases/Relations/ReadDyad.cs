using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Stakes;

namespace RelationsTracker.App.UseCases.Relations;

/// <summary>One of two actors and what they stand to gain or lose.</summary>
public sealed record DyadSide(ItemRef Ref, ActorContent Actor, IReadOnlyList<Entry<StakeContent>> Stakes);

/// <summary>Two actors, and who counts for each: the relations between them, the events both take part in, and the line these make.</summary>
public sealed record DyadView(DyadSides Sides, bool WithMembers, DyadSide One, DyadSide Other, IReadOnlyList<Entry<RelationContent>> Relations, IReadOnlyList<BackedEvent> Events, DyadLine? Line, ReversePhrases Reverses, IReadOnlyDictionary<ItemRef, string> Titles, bool MayEdit);

/// <summary>Reads what two actors have to do with each other.</summary>
public sealed class ReadDyad(FrontDoor door)
{
    /// <param name="withMembers">Counts those who belong to an actor for it.</param>
    public Task<Outcome<DyadView>> Handle(string slug, Dyad pair, bool withMembers = false, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var (one, other) = (await desk.Find<Actor>(pair.One), await desk.Find<Actor>(pair.Other));
            var sides = DyadSides.Of(pair, await Joined(desk, withMembers ? ["merge/into", "affiliations/to"] : ["merge/into"]));
            int[] mine = [.. sides.One.Select(actor => actor.Number)];
            var stakes = await desk.PointingTo<Stake, StakeContent>(ItemKind.Stake, ItemKind.Actor, [one.Number, other.Number], "holder");
            var relations = (await desk.PointingTo<Relation, RelationContent>(ItemKind.Relation, ItemKind.Actor, mine)).Where(r => sides.Ties(r.Content)).ToList();
            var shared = (await desk.PointingTo<Event, EventContent>(ItemKind.Event, ItemKind.Actor, mine, "participants/actor")).Where(e => sides.Shares(e.Content)).ToList();
            var events = await BackedEvent.InOrder(desk, shared);
            var titles = await desk.Titles([.. relations.Targets(), .. shared.Targets(), .. stakes.Targets(), .. events.SelectMany(e => e.Claims)]);
            return new DyadView(sides, withMembers, Side(one), Side(other), relations, events, Line(events), await desk.ReversePhrases(), titles, desk.By.May(Permission.Edit));

            DyadSide Side(Actor actor) => new(actor.Ref, actor.Content, [.. stakes.Where(stake => stake.Content.Holder == actor.Ref)]);
        }, cancel);

    private static async Task<IEnumerable<(ItemRef Member, ItemRef To)>> Joined(Desk desk, string[] roles)
        => (await desk.Db.Links.Where(l => l.CaseId == desk.Case.Id && l.FromKind == ItemKind.Actor && l.ToKind == ItemKind.Actor && roles.Contains(l.Role)).ToListAsync(desk.Cancel)).Select(l => (l.From, l.To));

    private static DyadLine? Line(List<BackedEvent> events)
        => DyadLine.Of([.. events.Select(e => new DyadEvent(new DatedEvent(e.Ref, e.Content.Name, e.Content.When?.Earliest, e.Content.When?.Latest, e.Content.Status), e.Intensity))]);
}
