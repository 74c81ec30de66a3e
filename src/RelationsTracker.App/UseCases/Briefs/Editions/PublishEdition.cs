using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.UseCases.Briefs.Figures;
using RelationsTracker.Core;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.Briefs.Editions;

/// <summary>Freezes the accepted version of a brief as its next edition, with everything it stands on and the dissents that stand; reviewers do.</summary>
public sealed class PublishEdition(FrontDoor door, DrawFigures draw)
{
    /// <param name="Version">The version of the brief that the page shows.</param>
    /// <param name="Change">What changed since the edition before, and why; the first needs none.</param>
    /// <param name="Despite">Why it is published in spite of what the checks call a breach; without a breach it is not kept.</param>
    public sealed record Input(string Case, ItemRef Brief, int Version, [property: StringLength(Edition.MaxReason)] string Change = "", [property: StringLength(Edition.MaxReason)] string Despite = "");

    /// <returns>The number of the edition.</returns>
    public async Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
    {
        // Drawn before the writers' turn, so that nobody waits for pictures; who wrote meanwhile is noticed below.
        var drawn = await door.Read(Permission.Review, input.Case, async desk => (Length: await desk.Length(), Looked: await desk.CheckedCandidate(input.Brief, draw)), cancel);
        if (drawn is not Outcome<(long Length, CheckedCandidate Looked)>.Done { Value: var (length, looked) })
        {
            return drawn.NotDone<int>();
        }

        return await door.Write(Permission.Review, input.Case, input, async desk =>
        {
            var candidate = looked.Candidate;
            Desk.Expect(input.Version, candidate.Brief.Version);
            if (await desk.Length() != length)
            {
                throw new StaleException();
            }

            if (candidate.Hindrances.Count > 0)
            {
                throw new RuleException($"{input.Brief} cannot be published: {string.Join(" ", candidate.Hindrances)}");
            }

            if (looked.Breaches.Count > 0 && string.IsNullOrWhiteSpace(input.Despite))
            {
                throw new RuleException($"The checks find a breach: {string.Join("; ", looked.Breaches.Select(breach => breach.Name.ToLowerInvariant()).Distinct())}. Mend it, or say why the brief is published all the same; the reason stands in the edition.");
            }

            return await Freeze(desk, input, looked);
        }, Reason(input), cancel);
    }

    // What history says of it: what changed, else why breaches stand.
    private static string? Reason(Input input)
        => new[] { input.Change, input.Despite }.Select(said => said.Trim()).FirstOrDefault(said => said.Length > 0) is { } reason ? reason[..Math.Min(reason.Length, 1000)] : null;

    private static async Task<int> Freeze(Desk desk, Input input, CheckedCandidate looked)
    {
        var candidate = looked.Candidate;
        var accepted = candidate.Brief.Content.LastStep(LifecycleStep.Accepted)!;
        var number = 1 + (await desk.Db.Editions.Where(e => e.CaseId == desk.Case.Id && e.Brief == input.Brief.Number).MaxAsync(e => (int?)e.Number, desk.Cancel) ?? 0);
        var head = candidate.Sheet.Head with { Edition = number, At = desk.At, By = desk.By.Name, ApprovedBy = accepted.By };
        desk.Db.Editions.Add(Edition.Publish(desk.Case.Id, candidate.Sheet with { Head = head, Breaches = looked.Breaches, Despite = looked.Breaches.Count == 0 ? "" : Characters.Sound("The reason", input.Despite, Edition.MaxReason) }, accepted.At, number == 1 ? "" : input.Change));
        return number;
    }
}
