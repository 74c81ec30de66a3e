using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>A moment at which something about a matrix changed.</summary>
/// <param name="Changes">How many things changed in it.</param>
/// <param name="Who">Who did it.</param>
public sealed record Moment(DateTimeOffset At, int Changes, string Who);

/// <summary>Lists the moments at which a question's matrix, or a claim on its rows, changed; oldest first.</summary>
public sealed class ReadMoments(FrontDoor door)
{
    public Task<Outcome<IReadOnlyList<Moment>>> Handle(string slug, ItemRef question, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<Moment>>(slug, async desk =>
        {
            await desk.Find<Question>(question);
            var claims = (await desk.Db.Set<EvidenceRow>().Where(r => r.CaseId == desk.Case.Id && r.Content.Question == question).Select(r => r.Content.Claim).ToListAsync(desk.Cancel)).Select(claim => claim.ToString()).Distinct().ToArray();
            var revisions = desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id);
            var filed = await revisions.Where(r => r.Question == question.Number)
                .GroupBy(r => new { r.At, r.Who }).Select(g => new Moment(g.Key.At, g.Count(), g.Key.Who)).ToListAsync(desk.Cancel);
            var said = await revisions.Where(r => EF.Parameter(claims).Contains(r.Subject))
                .GroupBy(r => new { r.At, r.Who }).Select(g => new Moment(g.Key.At, g.Count(), g.Key.Who)).ToListAsync(desk.Cancel);
            return [.. filed.Concat(said).GroupBy(m => m.At, (at, some) => new Moment(at, some.Sum(m => m.Changes), some.First().Who)).OrderBy(m => m.At)];
        }, cancel);
}
