using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.History;

/// <summary>An item as it was at a moment.</summary>
/// <param name="Since">Since when it stood like that, and <paramref name="Who"/> left it so.</param>
/// <param name="Titles">What the items it points to were called then.</param>
public sealed record ItemThen(ItemRef Ref, Content Content, DateTimeOffset Since, string Who, IReadOnlyDictionary<ItemRef, string> Titles);

/// <summary>Reads one item as it was at a moment.</summary>
public sealed class ReadItemAsOf(FrontDoor door)
{
    public Task<Outcome<ItemThen>> Handle(string slug, ItemRef reference, DateTimeOffset at, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var past = await AsOf.Moment(desk, at);
            var item = (await past.Contents([reference])).SingleOrDefault() ?? throw new MissingException($"There was no {reference} yet in this case.");
            var titles = await past.Contents(item.Content.Links().Select(link => link.To).Distinct().Take(Most));
            return new ItemThen(reference, item.Content, item.At, item.Who, titles.ToDictionary(other => other.Ref, other => other.Content.Title));
        }, cancel);

    // More names than a page shows are not looked up.
    private const int Most = 500;
}
