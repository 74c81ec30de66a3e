using RelationsTracker.Core.Briefs.Checks.Rules;

namespace RelationsTracker.Core.Briefs.Checks;

/// <summary>All rules that a brief is checked by.</summary>
public static class BriefRules
{
    /// <summary>The rules, in the order of the standards.</summary>
    public static IReadOnlyList<BriefRule> All { get; } =
    [
        new UnresolvedReference(),
        new LikelihoodWithConfidence(),
        new MixedSchemes(),
        new LikelihoodAgainstStored(),
        new LikelihoodAgainstNumber(),
        new BarePossibility(),
        new CertaintyClaimed(),
        new ConfidenceMissing(),
        new JudgementWithoutReference(),
        new SurerThanClaim(),
        new SingleOriginAsSeveral(),
        new AlternativeNotMentioned(),
        new AssumptionNotStated(),
        new FallenCited(),
        new NotAccepted(),
        new LoadedWordAdopted(),
        new SourceSummaryMissing(),
        new DateDisputed(),
    ];

    /// <summary>Everything the rules object to, in the order of the text; what is about the whole brief stands last.</summary>
    public static IReadOnlyList<BriefFinding> Check(CheckedBrief brief)
        => [.. All.SelectMany(rule => rule.Find(brief)).OrderBy(finding => finding.Place?.Start ?? int.MaxValue)];
}
