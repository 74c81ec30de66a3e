using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Review;

/// <summary>
/// Whose work an acceptance would be about. Own is what one changed or submitted since the item was last accepted; what
/// one only returned or disputed is not.
/// </summary>
internal static class OwnWork
{
    /// <summary>Which of these items are the worker's own.</summary>
    public static async Task<HashSet<ItemRef>> Own(this Desk desk, IReadOnlyCollection<Item> items)
    {
        var subjects = items.Select(item => item.Ref.ToString()).ToArray();
        var me = desk.By.PersonId;
        var mine = (await desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id && r.PersonId == me && EF.Parameter(subjects).Contains(r.Subject))
            .Select(r => new { r.Subject, r.At, r.UseCase }).ToListAsync(desk.Cancel)).ToLookup(r => r.Subject, r => (r.At, r.UseCase));
        return [.. items.Where(item => mine[item.Ref.ToString()].Any(change => IsWork(item.Body, change.At, change.UseCase))).Select(item => item.Ref)];
    }

    private static bool IsWork(Content content, DateTimeOffset at, string useCase)
        => (content.LastStep(LifecycleStep.Accepted) is not { } accepted || at > accepted.At)
            && (useCase != nameof(RecordStep) || content.Records.Any(record => record.Step == LifecycleStep.Submitted && record.At == at));
}
