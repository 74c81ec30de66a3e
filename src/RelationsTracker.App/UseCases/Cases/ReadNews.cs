using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.App.UseCases.History;

namespace RelationsTracker.App.UseCases.Cases;

/// <summary>What others did in a case since the reader's last visit.</summary>
/// <param name="Since">When that visit ended; null if this is the first.</param>
/// <param name="From">The place in the case's history up to which it reached.</param>
/// <param name="Count">How many changes there are since.</param>
/// <param name="Latest">The latest of them, newest first.</param>
/// <param name="By">Who made them, who did most first.</param>
/// <param name="Calls">Threads opened or answered since that call the reader.</param>
public sealed record CaseNews(DateTimeOffset? Since, long From, int Count, IReadOnlyList<ChangeLine> Latest, IReadOnlyList<(string Who, int Count)> By, IReadOnlyList<CommentThread> Calls);

/// <summary>Reads what is new in a case for the person who asks.</summary>
public sealed class ReadNews(FrontDoor door)
{
    /// <summary>Most changes one answer holds.</summary>
    public const int Most = 40;

    public Task<Outcome<CaseNews>> Handle(string slug, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var (me, handle) = (desk.By.PersonId, desk.By.Handle);
            var visit = await desk.Db.Visits.SingleOrDefaultAsync(v => v.CaseId == desk.Case.Id && v.PersonId == me, desk.Cancel);
            if (visit is null)
            {
                return new CaseNews(null, 0, 0, [], [], []);
            }

            var (place, at) = visit.NewFrom(desk.At);
            var since = desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id && r.Position > place && r.PersonId != me);
            var latest = await ReadChanges.Tell(desk, await since.OrderByDescending(r => r.Position).Take(Most).ToListAsync(desk.Cancel));
            var by = await since.GroupBy(r => r.Who).Select(g => new { Who = g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).ToListAsync(desk.Cancel);
            var calls = await desk.Db.Mentions.Where(m => m.CaseId == desk.Case.Id && m.Handle == handle && m.Comment > place)
                .Join(desk.Db.Comments.Where(c => c.PersonId != me), m => new { m.CaseId, Number = m.Comment }, c => new { c.CaseId, c.Number }, (_, comment) => comment.Thread)
                .Distinct().OrderByDescending(thread => thread).Take(ReadThreads.Most).ToListAsync(desk.Cancel);
            return new CaseNews(at, place, by.Sum(b => b.Count), latest, [.. by.Select(b => (b.Who, b.Count))], await desk.Read(calls));
        }, cancel);
}
