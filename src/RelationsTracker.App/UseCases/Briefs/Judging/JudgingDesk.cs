using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Briefs.Judging;

/// <summary>What judging a brief and showing its judgements have in common.</summary>
internal static class JudgingDesk
{
    /// <summary>Everything that was said of a brief by the nine standards, in the order said.</summary>
    public static Task<List<StandardJudgement>> JudgementsOf(this Desk desk, int brief)
        => desk.Db.Judgements.AsNoTracking().Where(j => j.CaseId == desk.Case.Id && j.Brief == brief).OrderBy(j => j.Number).ToListAsync(desk.Cancel);

    /// <summary>Whether the person at work ever had a hand in an item. Steps in its life are none, nor is bringing a package in.</summary>
    public static Task<bool> HadAHandIn(this Desk desk, ItemRef item)
    {
        var (subject, me) = ($"{item}", desk.By.PersonId);
        return desk.Db.Revisions.AnyAsync(r => r.CaseId == desk.Case.Id && r.Subject == subject && r.PersonId == me && r.UseCase != nameof(RecordStep) && r.UseCase != nameof(ImportCase), desk.Cancel);
    }
}
