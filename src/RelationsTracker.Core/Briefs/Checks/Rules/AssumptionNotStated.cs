using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>Assumptions without support that carry an answer the brief judges, and that it does not state. One finding for all of them.</summary>
internal sealed class AssumptionNotStated : BriefRule
{
    private const int MostNamed = 8;

    public override string Id => "assumption-not-stated";

    public override string Name => "Key assumption not stated";

    public override BriefStandard Standard => BriefStandard.Distinction;

    public override FindingWeight Weight => FindingWeight.Look;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
    {
        var judged = brief.Judgements.SelectMany(sentence => sentence.References).SelectMany(reference => reference.Items).Where(item => item.Kind == ItemKind.Hypothesis).ToHashSet();
        var unsaid = brief.Ground.Assumptions.Where(assumption => assumption.Unsupported && assumption.Carries.Any(judged.Contains) && !brief.Names(assumption.Ref)).ToList();
        if (unsaid.Count > 0)
        {
            var named = string.Join(", ", unsaid.Take(MostNamed).Select(assumption => $"{assumption.Ref}"));
            yield return Whole($"{named}{(unsaid.Count > MostNamed ? $" and {unsaid.Count - MostNamed} more" : "")} {(unsaid.Count == 1 ? "carries an answer" : "carry answers")} that the brief judges, without support, and {(unsaid.Count == 1 ? "is" : "are")} not stated.",
                "State what the judgements assume, with references, and what falls if it is false.");
        }
    }
}
