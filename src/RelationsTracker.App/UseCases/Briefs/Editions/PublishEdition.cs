using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.UseCases.Briefs.Figures;
using RelationsTracker.Core;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Briefs.Editions;

/// <summary>Freezes the accepted version of a brief as its next edition, with everything it stands on and the dissents that stand; reviewers do.</summary>
public sealed class PublishEdition(FrontDoor door, DrawFigures draw)
{
    /// <param name="Version">The version of the brief that the page shows.</param>
    /// <param name="Change">What changed since the edition before, and why; the first needs none.</param>
    public sealed record Input(string Case, ItemRef Brief, int Version, [property: StringLength(Edition.MaxReason)] string Change = "");

    /// <returns>The number of the edition.</returns>
    public async Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
    {
        // Drawn before the writers' turn, so that nobody waits for pictures; who wrote meanwhile is noticed below.
        var drawn = await door.Read(Permission.Review, input.Case, async desk => (Length: await desk.Length(), Candidate: await desk.Candidate(input.Brief, draw)), cancel);
        if (drawn is not Outcome<(long Length, Candidate Candidate)>.Done { Value: var (length, candidate) })
        {
            return drawn.NotDone<int>();
        }

        return await door.Write(Permission.Review, input.Case, input, async desk =>
        {
            Desk.Expect(input.Version, candidate.Brief.Version);
            if (await desk.Length() != length)
            {
                throw new StaleException();
            }

            if (candidate.Hindrances.Count > 0)
            {
                throw new RuleException($"{input.Brief} cannot be published: {string.Join(" ", candidate.Hindrances)}");
            }

            return await Freeze(desk, input, candidate);
        }, input.Change.Trim() is { Length: > 0 } reason ? reason[..Math.Min(reason.Length, 1000)] : null, cancel);
    }

    private static async Task<int> Freeze(Desk desk, Input input, Candidate candidate)
    {
        var accepted = candidate.Brief.Content.LastStep(LifecycleStep.Accepted)!;
        var number = 1 + (await desk.Db.Editions.Where(e => e.CaseId == desk.Case.Id && e.Brief == input.Brief.Number).MaxAsync(e => (int?)e.Number, desk.Cancel) ?? 0);
        var head = candidate.Sheet.Head with { Edition = number, At = desk.At, By = desk.By.Name, ApprovedBy = accepted.By };
        desk.Db.Editions.Add(Edition.Publish(desk.Case.Id, candidate.Sheet with { Head = head }, accepted.At, number == 1 ? "" : input.Change));
        return number;
    }
}
