namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>
/// On how few rows the order of the first places rests: those that count against any of the hypotheses there. Evidence
/// that counts against none of them, however much of it there is, does nothing for their order (Heuer 1999, ch. 8).
/// </summary>
/// <param name="Hypotheses">The hypotheses in the first places, least refuted first.</param>
/// <param name="Rows">Ids of the rows that count against any of them, from top to bottom.</param>
/// <param name="Without">The ranking without those rows.</param>
public sealed record Footing(IReadOnlyList<string> Hypotheses, IReadOnlyList<string> Rows, Ranking Without)
{
    /// <summary>Every hypothesis in the first places has the same score without those rows.</summary>
    public bool LevelWithout => Hypotheses.Select(h => Without[h].Value).Distinct().Count() == 1;

    /// <param name="matrix">The matrix.</param>
    /// <param name="rule">A rule that adds up refutation; under likelihood every row counts against something.</param>
    /// <param name="places">How many places are looked at; everyone who shares the last of them belongs.</param>
    /// <returns>The footing; none where the first places hold fewer than two hypotheses, or nothing counts against any of them.</returns>
    /// <exception cref="RuleException">The rule cannot run on this matrix.</exception>
    public static Footing? Of(AchMatrix matrix, ScoringRule rule, int places = 3)
    {
        var first = rule.Score(matrix).LeastRefutedFirst.Where(score => score.Rank <= places).Select(score => score.Hypothesis).ToArray();
        var rows = first.SelectMany(h => ScorePart.Of(matrix, rule, h).Where(part => part.Counts && part.Points > 0).Select(part => part.Row)).ToHashSet(StringComparer.Ordinal);
        return first.Length < 2 || rows.Count == 0
            ? null
            : new Footing(first, [.. matrix.Rows.Select(row => row.Id).Where(rows.Contains)], rule.Score(matrix.Where(row => !rows.Contains(row.Id))));
    }
}
