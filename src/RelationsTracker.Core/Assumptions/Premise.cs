using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.Core.Assumptions;

/// <summary>An assumption as one question sees it: which of its rows fall, and which of its hypotheses lose their footing, if it is false.</summary>
/// <param name="Ref">The assumption.</param>
/// <param name="Content">What it says.</param>
/// <param name="Rows">Rows that it carries itself, or whose claim it carries or is; in the order of the matrix.</param>
/// <param name="Hypotheses">Hypotheses that it carries. They stay in the ranking, marked: a premise that is false refutes no answer.</param>
public sealed record Premise(ItemRef Ref, AssumptionContent Content, IReadOnlyList<ItemRef> Rows, IReadOnlyList<ItemRef> Hypotheses)
{
    /// <summary>The assumptions that carry anything on a question, in the order given.</summary>
    /// <param name="assumptions">Assumptions of the case that stand.</param>
    /// <param name="rows">Rows of the question.</param>
    /// <param name="hypotheses">Hypotheses of the question.</param>
    public static IReadOnlyList<Premise> Of(
        IEnumerable<(ItemRef Ref, AssumptionContent Content)> assumptions,
        IReadOnlyList<(ItemRef Ref, EvidenceRowContent Content)> rows,
        IReadOnlyCollection<ItemRef> hypotheses)
        => [.. assumptions
            .Select(a => new Premise(a.Ref, a.Content, [.. rows.Where(row => Carries(a.Content, row.Ref, row.Content.Claim)).Select(row => row.Ref)], [.. hypotheses.Where(a.Content.Supports.Contains)]))
            .Where(premise => premise.Rows.Count + premise.Hypotheses.Count > 0)];

    private static bool Carries(AssumptionContent assumption, ItemRef row, ItemRef claim)
        => assumption.Claim == claim || assumption.Supports.Any(carried => carried == row || carried == claim);
}
