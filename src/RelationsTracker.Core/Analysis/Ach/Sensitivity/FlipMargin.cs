using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>
/// How firmly the leaders lead: the fewest one-notch changes (along CC C N I II, of cells that are rated) after which the set
/// of hypotheses at rank 1 is another one (house rule).
/// </summary>
/// <param name="Notches">Number of one-notch changes; <c>null</c> when no such changes do it, or the rule cannot tell.</param>
/// <param name="Exact">No fewer will do; otherwise <paramref name="Notches"/> is known to suffice and may be too many.</param>
/// <param name="Changes">Changes that do it, row by row.</param>
/// <param name="WhyNot">Why there is no number, in a sentence; <c>null</c> where there is one.</param>
public sealed record FlipMargin(int? Notches, bool Exact, IReadOnlyList<CellChange> Changes, string? WhyNot)
{
    /// <exception cref="RuleException">The rule cannot run on this matrix.</exception>
    public static FlipMargin Of(AchMatrix matrix, ScoringRule rule)
    {
        rule.ThrowUnlessItRuns(matrix);
        var notches = new Notches(matrix, rule);
        if (!notches.Countable)
        {
            return None($"Under {rule.Name} a cell does not count by its rating alone, so notches cannot be counted.");
        }

        return Fewest.Of(Contests(notches, new Remainder(matrix, rule).Totals)) is not var (chosen, exact)
            ? None("No change of the rated cells puts another hypothesis first.")
            : new FlipMargin(chosen.Sum(o => o.Cost), exact, [.. Changed(matrix, chosen)], null);
    }

    /// <summary>The matrix with these changes made.</summary>
    /// <param name="matrix">The matrix whose margin this is.</param>
    public AchMatrix Applied(AchMatrix matrix) => Changes.Aggregate(matrix, (changed, change) => changed.With(change.Row, change.Hypothesis, change.To));

    /// <summary>
    /// One leader: another must draw level, by its own cells or the leader's. Several: it is enough that one of them moves
    /// at all, or that another comes down to them.
    /// </summary>
    private static IEnumerable<Contest> Contests(Notches notches, Points[] totals)
    {
        var ranks = Ranks.Of(totals);
        var leaders = Enumerable.Range(0, totals.Length).Where(h => ranks[h] == 1).ToArray();
        var others = Enumerable.Range(0, totals.Length).Where(h => ranks[h] > 1);
        var apart = leaders.Length < 2
            ? []
            : leaders.SelectMany(l => (Contest[])[Move(l, raise: true), Move(l, raise: false)]);
        return apart.Concat(others.Select(h => new Contest(
            [.. notches.Items(h, raise: false), .. leaders is [var leader] ? notches.Items(leader, raise: true) : []], totals[h] - totals[leaders[0]])));

        Contest Move(int leader, bool raise) => new([.. notches.Items(leader, raise)], new Points(0, 0, 1));
    }

    private static IEnumerable<CellChange> Changed(AchMatrix matrix, Option[] chosen) => chosen
        .SelectMany(o => o.Steps)
        .OrderBy(s => s.Row).ThenBy(s => s.Hypothesis)
        .Select(s => new CellChange(matrix.Rows[s.Row].Id, matrix.Hypotheses[s.Hypothesis].Id, matrix[s.Row, s.Hypothesis]!.Value, s.To));

    private static FlipMargin None(string reason) => new(null, true, [], reason);
}

/// <summary>A cell rated anew.</summary>
public sealed record CellChange(string Row, string Hypothesis, Rating From, Rating To);
