using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>The smallest set of rows without which the set of hypotheses at rank 1 is another one (house rule).</summary>
/// <param name="Rows">Ids of such rows, from top to bottom; <c>null</c> when no removal does it.</param>
/// <param name="Exact">No smaller set will do; otherwise these rows are known to suffice and may be too many.</param>
public sealed record RemovalMargin(IReadOnlyList<string>? Rows, bool Exact)
{
    /// <exception cref="RuleException">The rule cannot run on this matrix.</exception>
    public static RemovalMargin Of(AchMatrix matrix, ScoringRule rule)
    {
        rule.ThrowUnlessItRuns(matrix);
        return Fewest.Of(Contests(new Removals(matrix, rule), new Remainder(matrix, rule).Totals)) is not var (chosen, exact)
            ? new RemovalMargin(null, true)
            : new RemovalMargin([.. chosen.SelectMany(o => o.Steps).Select(s => s.Row).Order().Select(row => matrix.Rows[row].Id)], exact);
    }

    /// <summary>Any other hypothesis must draw level with a leader, or one of several leaders fall behind another.</summary>
    private static IEnumerable<Contest> Contests(Removals removals, Points[] totals)
    {
        var ranks = Ranks.Of(totals);
        return from leader in Enumerable.Range(0, totals.Length).Where(h => ranks[h] == 1)
               from other in Enumerable.Range(0, totals.Length).Where(h => h != leader)
               let gap = ranks[other] == 1 ? new Points(0, 0, 1) : totals[other] - totals[leader]
               select new Contest([.. removals.Items(leader, other)], gap);
    }
}
