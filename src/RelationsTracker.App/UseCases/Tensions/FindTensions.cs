using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Tensions;

namespace RelationsTracker.App.UseCases.Tensions;

/// <summary>Tensions that the program found, and what the items named in them are called.</summary>
public sealed record FoundTensionsView(IReadOnlyList<FoundTension> Found, IReadOnlyDictionary<ItemRef, string> Titles);

/// <summary>Looks through a case for what does not fit together.</summary>
public sealed class FindTensions(FrontDoor door)
{
    public Task<Outcome<FoundTensionsView>> Handle(string slug, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var items = new Dictionary<ItemRef, Content>();
            await Add<Claim, ClaimContent>(ItemKind.Claim);
            await Add<Proposition, PropositionContent>(ItemKind.Proposition);
            await Add<Source, SourceContent>(ItemKind.Source);
            await Add<OriginGroup, OriginGroupContent>(ItemKind.OriginGroup);
            await Add<Event, EventContent>(ItemKind.Event);
            await Add<Relation, RelationContent>(ItemKind.Relation);
            await Add<Tension, TensionContent>(ItemKind.Tension);
            await Add<Hedge, HedgeContent>(ItemKind.Hedge);
            await Add<Excerpt, ExcerptContent>(ItemKind.Excerpt);
            await desk.AddTexts(items, items.Values.OfType<ClaimContent>().SelectMany(claim => claim.Excerpts));
            var found = FoundTensions.In(new CaseView(items));
            return new FoundTensionsView(found, await desk.Titles(found.SelectMany(f => f.OnRecord is { } known ? f.Items.Append(known) : f.Items)));

            async Task Add<TItem, TContent>(ItemKind kind)
                where TItem : Item<TContent>
                where TContent : Content
            {
                foreach (var (reference, content) in await desk.Standing<TItem, TContent>(kind))
                {
                    items[reference] = content;
                }
            }
        }, cancel);
}
