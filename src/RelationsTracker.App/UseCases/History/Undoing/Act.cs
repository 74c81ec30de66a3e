using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Core;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.History.Undoing;

/// <summary>What somebody did in one go: the changes that one save wrote, as far as the reader sees them.</summary>
internal sealed record Act(IReadOnlyList<Revision> Changes)
{
    // What is larger, such as a case that was brought in, is undone one change at a time.
    private const int Most = 1000;

    private IEnumerable<Revision> ToUndo => Changes.Where(change => !Reversal.Of(change).Stays);

    /// <exception cref="MissingException">There is no such change.</exception>
    public static async Task<Act> Around(Desk desk, long position)
    {
        var mine = desk.Db.Revisions.AsNoTracking().Where(r => r.CaseId == desk.Case.Id);
        var change = await mine.SingleOrDefaultAsync(r => r.Position == position, desk.Cancel) ?? throw new MissingException($"There is no change number {position} in this case.");
        var (at, who, useCase) = (change.At, change.PersonId, change.UseCase);
        var around = await mine.Where(r => r.At == at && r.PersonId == who && r.UseCase == useCase).OrderBy(r => r.Position).Take(Most + 1).ToListAsync(desk.Cancel);
        return around.Count > Most || IsOpening(change) ? new([change]) : In(around).Single(act => act.Changes.Any(c => c.Position == position));
    }

    /// <summary>The acts among some changes. A save writes in the order of its subjects; where that begins anew, another save of the same moment did.</summary>
    public static IEnumerable<Act> In(IEnumerable<Revision> changes)
    {
        var run = new List<Revision>();
        foreach (var change in changes.OrderBy(c => c.Position))
        {
            if (run is [.., var last] && (IsOpening(change) || !((last.At, last.PersonId, last.UseCase) == (change.At, change.PersonId, change.UseCase) && string.CompareOrdinal(last.Subject, change.Subject) < 0)))
            {
                yield return new([.. run]);
                run.Clear();
            }

            run.Add(change);
        }

        if (run.Count > 0)
        {
            yield return new([.. run]);
        }
    }

    // A case that was brought in stays; what came with it is undone one by one.
    private static bool IsOpening(Revision change) => change.UseCase == nameof(ImportCase);

    /// <summary>Why it is never undone, by anybody; null where it can be.</summary>
    public string? Never() => ToUndo.Select(change => Reversal.Of(change).Never(change)).FirstOrDefault(why => why is not null)
        ?? (ToUndo.Any() ? null : Changes.Select(change => Reversal.Of(change).Never(change)).First());

    /// <summary>What one must be allowed to undo it.</summary>
    public IReadOnlyList<Permission> Needed() => [.. ToUndo.Select(change => Reversal.Of(change).Needed(change)).Distinct()];

    /// <summary>Whether somebody may try to, beside one of its changes; whether later work stands in the way shows when they do.</summary>
    public bool MayUndo(Worker by, Revision change) => !Reversal.Of(change).Stays && Never() is null && ToUndo.All(c => Reversal.Of(c).May(by, c));

    /// <summary>How many changes are undone together with this one, itself counted.</summary>
    public int Undone(Revision change) => Reversal.Of(change).Stays ? 1 : ToUndo.Count();

    /// <exception cref="RuleException">It is never undone, or not by this person, or later work stands in the way.</exception>
    public async Task Undo(Desk desk, string reason)
    {
        if (Never() is { } never)
        {
            throw new RuleException(never);
        }

        if (Needed().Where(needed => !desk.By.May(needed)).Select(Rights.WhoMay).FirstOrDefault() is { } who)
        {
            throw new RuleException($"Only {who} may undo this.");
        }

        var work = new UndoWork(desk, this, reason);
        foreach (var change in ToUndo.Reverse())
        {
            await Reversal.Of(change).PutBack(work, change);
        }

        await work.Look();
    }
}
