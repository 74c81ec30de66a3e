using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.History;
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
            .Select(r => new { r.Subject, r.At, r.UseCase, Undid = r.UseCase == nameof(UndoChange) ? r.Before : null }).ToListAsync(desk.Cancel))
            .ToLookup(r => r.Subject, r => (r.At, OnlySteps: r.UseCase == nameof(RecordStep) || IsOnlySteps(r.Undid)));
        return [.. items.Where(item => mine[item.Ref.ToString()].Any(change => IsWork(item.Body, change.At, change.OnlySteps))).Select(item => item.Ref)];
    }

    private static bool IsOnlySteps(string? undid) => undid is not null && JsonNode.Parse(undid)!.AsObject().All(field => field.Key == "records");

    private static bool IsWork(Content content, DateTimeOffset at, bool onlySteps)
        => (content.LastStep(LifecycleStep.Accepted) is not { } accepted || at > accepted.At)
            && (!onlySteps || content.Records.Any(record => record.Step == LifecycleStep.Submitted && record.At == at));
}
