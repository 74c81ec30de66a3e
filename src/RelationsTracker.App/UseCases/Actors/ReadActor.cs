using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Relations;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Stakes;

namespace RelationsTracker.App.UseCases.Actors;

/// <summary>The places in one text that speak of an actor, each with the actor it is given to: this one, or one merged into it.</summary>
public sealed record MentionsInText(ItemRef Text, ItemRef Source, IReadOnlyList<(ItemRef Of, ActorMention Mention)> Places);

/// <summary>What hangs on an actor and on those merged into it: ties, events in time order, stakes, claims, mentions, with whom it has to do, and who else may be it.</summary>
public sealed record ActorView(
    IReadOnlyList<Entry<RelationContent>> Relations,
    ReversePhrases Reverses,
    IReadOnlyList<BackedEvent> Events,
    IReadOnlyList<Entry<StakeContent>> Stakes,
    IReadOnlyList<ItemTie> Claims,
    IReadOnlyList<MentionsInText> Mentions,
    IReadOnlyList<Counterpart> Counterparts,
    IReadOnlyList<Entry<ActorContent>> Suspecting,
    IReadOnlyList<Entry<ActorContent>> Merged,
    IReadOnlyList<LikelySame> Likely,
    bool MayEdit,
    IReadOnlyDictionary<ItemRef, string> Titles);

/// <summary>Reads what hangs on one actor.</summary>
public sealed class ReadActor(FrontDoor door)
{
    public Task<Outcome<ActorView>> Handle(string slug, ItemRef actor, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var self = await desk.Find<Actor>(actor);
            var me = await desk.WithMerged(actor);
            var relations = await desk.PointingTo<Relation, RelationContent>(ItemKind.Relation, ItemKind.Actor, me);
            var taken = await desk.PointingTo<Event, EventContent>(ItemKind.Event, ItemKind.Actor, me, "participants/actor");
            var stakes = await desk.PointingTo<Stake, StakeContent>(ItemKind.Stake, ItemKind.Actor, me, "holder");
            var suspecting = await desk.PointingTo<Actor, ActorContent>(ItemKind.Actor, ItemKind.Actor, me, "possibly-same/actor");
            var merged = await desk.Load<Actor, ActorContent>([.. me.Where(number => number != actor.Number)]);
            var likely = LikelySame.Among((await desk.Standing<Actor, ActorContent>(ItemKind.Actor)).ToDictionary(a => a.Ref, a => a.Content)).Where(pair => pair.One == actor || pair.Other == actor).ToList();
            var claims = (await ReadItem.By(desk, ItemKind.Actor, me)).Where(tie => tie.Other.Ref.Kind == ItemKind.Claim).DistinctBy(tie => tie.Other.Ref).ToList();
            var mentions = merged.SelectMany(other => other.Content.Mentions.Select(mention => (Of: other.Ref, Mention: mention))).Concat(self.Content.Mentions.Select(mention => (Of: actor, Mention: mention))).ToList();
            var texts = (await desk.Load<SourceText, SourceTextContent>([.. mentions.Select(m => m.Mention.Text.Number).Distinct()])).ToDictionary(t => t.Ref, t => t.Content.Source);
            var events = await BackedEvent.InOrder(desk, taken);
            var counterparts = Dyad.CounterpartsOf(actor, relations.Select(r => r.Content), taken.Select(e => e.Content), await desk.MergedInto());
            var titles = await desk.Titles(
            [
                .. relations.Targets(), .. taken.Targets(), .. stakes.Targets(), .. counterparts.Select(c => c.Actor), .. texts.Values, .. suspecting.Select(s => s.Ref),
                .. events.SelectMany(e => e.Claims), .. self.Content.Links().Select(link => link.To).Where(to => to.Kind == ItemKind.Actor), .. likely.SelectMany(pair => new[] { pair.One, pair.Other }), .. self.Content.Values.Select(v => v.Says),
            ]);
            return new ActorView(relations, await desk.ReversePhrases(), events, stakes, claims, Mentions(mentions, texts), counterparts, suspecting, merged, likely, desk.By.May(Permission.Edit), titles);
        }, cancel);

    private static List<MentionsInText> Mentions(IEnumerable<(ItemRef Of, ActorMention Mention)> mentions, Dictionary<ItemRef, ItemRef> texts)
        => [.. mentions.Where(m => texts.ContainsKey(m.Mention.Text)).GroupBy(m => m.Mention.Text).OrderBy(t => t.Key)
            .Select(text => new MentionsInText(text.Key, texts[text.Key], [.. text.OrderBy(m => m.Mention.Start)]))];
}
