using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.History.Sentences;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.History;

/// <summary>What became of an item between two moments.</summary>
public enum ItemFate
{
    Added,
    Changed,
    Retracted,
    Removed,
    Restored,
}

/// <summary>An item that differs between two moments.</summary>
/// <param name="Position">Its last change in between.</param>
/// <param name="Who">Who made that.</param>
public sealed record ItemDifference(ItemRef Ref, string Title, ItemFate Fate, IReadOnlyList<FieldChange> Fields, long Position, string Who, DateTimeOffset At);

/// <summary>In what a case differs between two moments.</summary>
/// <param name="Changes">How many changes there were between them, by kind; <see cref="CompareMoments.MostCounted"/> stands for that many and more.</param>
/// <param name="Items">Items of the kind asked for, the last changed first.</param>
/// <param name="Older">Before which place the list goes on.</param>
/// <param name="Questions">Questions whose matrix may differ.</param>
public sealed record CaseDifference(IReadOnlyDictionary<ItemKind, int> Changes, ItemKind? Kind, IReadOnlyList<ItemDifference> Items, long? Older, IReadOnlyList<ItemRef> Questions);

/// <summary>Compares a case at two moments: which items are there only later, say something else, or no longer stand.</summary>
public sealed class CompareMoments(FrontDoor door)
{
    /// <summary>Most items of a page.</summary>
    public const int Page = 50;

    /// <summary>Where changes of a kind are as many as this, there may be more: they are not counted further.</summary>
    public const int MostCounted = 10_000;

    /// <param name="kind">The kind whose items are wanted; null for the first that changed.</param>
    /// <param name="before">Only items whose last change stands before this place.</param>
    /// <param name="near">With more changes than these between the moments, they are no longer all counted, since that grows with them.</param>
    public Task<Outcome<CaseDifference>> Handle(string slug, DateTimeOffset from, DateTimeOffset until, ItemKind? kind = null, long? before = null, long near = 50_000, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var (was, now) = (await AsOf.Moment(desk, from), await AsOf.Moment(desk, until));
            var between = desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id && r.Position > was.Position && r.Position <= now.Position);
            var isFar = now.Position - was.Position > near;
            var counts = isFar ? await CountFar(between, desk.Cancel) : await CountNear(between, desk.Cancel);
            var shown = kind ?? ItemKinds.All.Where(counts.ContainsKey).Select(k => (ItemKind?)k).FirstOrDefault();
            var (items, older) = shown is { } one && counts.ContainsKey(one) ? await Items(desk, was, now, one, before ?? long.MaxValue) : ([], null);
            return new CaseDifference(counts, shown, items, older, await Questions(desk, between, isFar));
        }, cancel);

    private static async Task<Dictionary<ItemKind, int>> CountNear(IQueryable<Revision> between, CancellationToken cancel)
        => (await between.Where(r => r.Kind != null).GroupBy(r => r.Kind).Select(k => new { k.Key, Count = k.Count() }).ToListAsync(cancel))
            .ToDictionary(count => ItemKinds.TryFromLetters(count.Key!, out var known) ? known : default, count => Math.Min(count.Count, MostCounted));

    // Each kind is one range of an index, of which no more is read than is told.
    private static async Task<Dictionary<ItemKind, int>> CountFar(IQueryable<Revision> between, CancellationToken cancel)
    {
        var counts = new Dictionary<ItemKind, int>();
        foreach (var kind in ItemKinds.All)
        {
            var letters = kind.Letters();
            if (await between.Where(r => r.Kind == letters).Select(r => r.Position).Take(MostCounted).CountAsync(cancel) is var count and > 0)
            {
                counts[kind] = count;
            }
        }

        return counts;
    }

    private static async Task<(List<ItemDifference>, long?)> Items(Desk desk, AsOf was, AsOf now, ItemKind kind, long before)
    {
        var letters = kind.Letters();
        var (first, last) = (was.Position, now.Position);
        var ends = await desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id && r.Kind == letters && r.Position > first && r.Position <= last && r.Position < before
                && !desk.Db.Revisions.Any(later => later.CaseId == r.CaseId && later.Subject == r.Subject && later.Position > r.Position && later.Position <= last))
            .OrderByDescending(r => r.Position).Take(Page + 1).Select(r => new { r.Subject, r.Position, r.Who, r.At }).ToListAsync(desk.Cancel);
        var shown = ends.Take(Page).ToList();
        var references = shown.Select(end => ItemRef.Parse(end.Subject, null)).ToList();
        var then = (await was.Contents(references)).ToDictionary(item => item.Ref, item => item.Content);
        var later = (await now.Contents(references)).ToDictionary(item => item.Ref, item => item.Content);
        return ([.. shown.Select(end => ItemRef.Parse(end.Subject, null) is var item && later.TryGetValue(item, out var content) && Fate(then.GetValueOrDefault(item), content) is { } fate
                ? new ItemDifference(item, content.Title, fate, Fields(item, then.GetValueOrDefault(item), content), end.Position, end.Who, end.At) : null).OfType<ItemDifference>()],
            ends.Count > Page ? shown[^1].Position : null);
    }

    // Null where it says the same again.
    private static ItemFate? Fate(Content? was, Content now) => (was?.State, now.State) switch
    {
        (null, _) => ItemFate.Added,
        (not ItemState.Removed, ItemState.Removed) => ItemFate.Removed,
        (not ItemState.Retracted, ItemState.Retracted) => ItemFate.Retracted,
        (ItemState.Removed or ItemState.Retracted, not (ItemState.Removed or ItemState.Retracted)) => ItemFate.Restored,
        _ => was!.Equals(now) ? null : ItemFate.Changed,
    };

    private static IReadOnlyList<FieldChange> Fields(ItemRef item, Content? was, Content now)
    {
        if (was is null)
        {
            return [];
        }

        var (before, after) = (ContentJson.Write(was), ContentJson.Write(now));
        return FieldChange.Of($"{item}", Changes.Differences(before, after), after);
    }

    // Between moments far apart any matrix may differ.
    private static async Task<List<ItemRef>> Questions(Desk desk, IQueryable<Revision> between, bool isFar)
    {
        var numbers = isFar ? desk.Db.Set<Question>().Where(q => q.CaseId == desk.Case.Id).Select(q => q.Number) : between.Where(r => r.Question != null).Select(r => r.Question!.Value).Distinct();
        return [.. (await numbers.ToListAsync(desk.Cancel)).Order().Select(number => new ItemRef(ItemKind.Question, number))];
    }
}
