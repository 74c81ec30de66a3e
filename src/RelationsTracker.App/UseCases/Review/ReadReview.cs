using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Review;

/// <summary>An item that waits for somebody.</summary>
/// <param name="By">Who took the step it stands at.</param>
/// <param name="Reason">What they said to it.</param>
/// <param name="Own">Whether the reader worked on it, so that somebody else must accept it.</param>
/// <param name="OpenThreads">Threads about it that are not settled.</param>
public sealed record ReviewLine(ItemLine Item, string By, DateTimeOffset Since, string Reason, bool Own, int OpenThreads);

/// <summary>What waits in a case: for a reviewer's yes, for its editor's second try, for the end of a dispute.</summary>
/// <param name="Submitted">Longest waiting first.</param>
/// <param name="More">Whether there are more than are shown.</param>
public sealed record ReviewDesk(IReadOnlyList<ReviewLine> Submitted, IReadOnlyList<ReviewLine> Returned, IReadOnlyList<ReviewLine> Disputed, bool More, bool MayReview, bool MayEdit);

/// <summary>Reads what waits for a second pair of eyes.</summary>
public sealed class ReadReview(FrontDoor door)
{
    /// <summary>Most items of each sort one answer holds.</summary>
    public const int Most = 200;

    public Task<Outcome<ReviewDesk>> Handle(string slug, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var (submitted, more) = await Standing(desk, ItemState.Submitted);
            var (returned, moreReturned) = await Standing(desk, ItemState.Returned);
            var (disputed, moreDisputed) = await Standing(desk, ItemState.Disputed);
            return new ReviewDesk(submitted, returned, disputed, more || moreReturned || moreDisputed, desk.By.May(Permission.Review), desk.By.May(Permission.Edit));
        }, cancel);

    private static async Task<(IReadOnlyList<ReviewLine> Lines, bool More)> Standing(Desk desk, ItemState state)
    {
        var entries = await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.State == state).OrderBy(e => e.ChangedAt).ThenBy(e => e.Kind).ThenBy(e => e.Number).Take(Most + 1).ToListAsync(desk.Cancel);
        var shown = entries.Take(Most).ToList();
        var items = new Dictionary<ItemRef, Item>();
        foreach (var kind in shown.GroupBy(e => e.Kind, e => e.Number))
        {
            var numbers = kind.ToList();
            foreach (var item in await desk.Db.Items(kind.Key).Where(i => i.CaseId == desk.Case.Id && numbers.Contains(i.Number)).ToListAsync(desk.Cancel))
            {
                items[item.Ref] = item;
            }
        }

        var own = await desk.Own([.. items.Values]);
        var subjects = shown.Select(e => e.Ref.ToString()).ToList();
        var threads = await desk.Db.Comments.Where(c => c.CaseId == desk.Case.Id && c.Thread == c.Number && c.ResolvedAt == null && subjects.Contains(c.About))
            .GroupBy(c => c.About).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, desk.Cancel);
        var lines = (await desk.Lines(shown)).Where(line => items.ContainsKey(line.Ref))
            .Select(line => Line(line, items[line.Ref].Body.Records[^1], own.Contains(line.Ref), threads.GetValueOrDefault(line.Ref.ToString()))).OrderBy(line => line.Since);
        return ([.. lines], entries.Count > Most);
    }

    private static ReviewLine Line(ItemLine line, LifecycleRecord at, bool own, int threads) => new(line, at.By, at.At, at.Reason, own, threads);
}
