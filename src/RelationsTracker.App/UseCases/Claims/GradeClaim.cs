using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Analysis.Provenance;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Claims;

/// <summary>Grades the credibility of a claim, or with none takes the grade back.</summary>
public sealed class GradeClaim(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Claim, int Version, Credibility? Credibility, [property: Required(ErrorMessage = "Say why: a grade without a reason cannot be checked."), StringLength(2000)] string Rationale);

    /// <returns>The claim's version now.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var claim = await desk.Find<Claim>(input.Claim);
            Desk.Expect(input.Version, claim.Version);
            var content = claim.Content with { Credibility = input.Credibility, CredibilityRationale = input.Rationale.Trim() };
            if (input.Credibility == Credibility.ConfirmedByOtherSources)
            {
                await Confirm(desk, input.Claim);
            }

            await desk.Check(input.Claim, content);
            claim.Revise(content);
            return claim.Version;
        }, GradeSource.Short(input.Rationale), cancel);

    // Unlike what may stand in a case, a new grade counts only what is still in use.
    private static async Task Confirm(Desk desk, ItemRef claim)
    {
        var known = await SourceOrigins.Load(desk);
        var voices = (await ClaimCluster.Around(desk, claim)).Claims
            .Where(c => InUse(c.Value.State) && c.Value.Voice is { } voice && known.Sources.TryGetValue(voice, out var source) && InUse(source.State))
            .OrderBy(c => c.Key).Select(c => (Claim: c.Key, Voice: c.Value.Voice!.Value)).ToList();
        var reports = known.Origins.Of(voices.Select(v => $"{v.Voice}"));
        if (reports.DistinctOrigins < 2)
        {
            throw new RuleException($"Credibility 1 needs two independent origins. {Chain(voices, known.Origins)} Grade it 2 at most, or tie the claims that confirm it (restates).");
        }
    }

    private static string Chain(List<(ItemRef Claim, ItemRef Voice)> voices, OriginGroups origins)
        => voices.Count == 0 ? "Nobody who still stands is on record as saying it."
            : $"What says it goes back to {(origins.Of(voices.Select(v => $"{v.Voice}")).DistinctOrigins == 1 ? "one" : "none")}: {string.Join("; ", voices.Select(v => $"{v.Claim} by {v.Voice} → {string.Join(", ", origins.Of($"{v.Voice}"))}"))}.";

    private static bool InUse(ItemState state) => state is not (ItemState.Retracted or ItemState.Superseded or ItemState.Removed);
}
