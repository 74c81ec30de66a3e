using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>
/// Why a score changed between two dates. The change is walked in a fixed order (rows removed, grades and weights,
/// ratings against new wordings, other ratings, rows added) and each step takes what it changes, so the parts always sum
/// to the whole (house rule; another order would share joint effects otherwise).
/// </summary>
/// <param name="Hypothesis">Id of a hypothesis that stands in both matrices.</param>
/// <param name="Before">Its score then.</param>
/// <param name="After">Its score now.</param>
/// <param name="Removed">By rows that are gone.</param>
/// <param name="Grades">By weights, dependence groups and other marks of rows that stayed.</param>
/// <param name="Rewording">By ratings of a hypothesis or row that has been reworded since.</param>
/// <param name="Ratings">By other ratings.</param>
/// <param name="Added">By rows that are new.</param>
public sealed record ScoreAttribution(
    string Hypothesis, double Before, double After, double Removed, double Grades, double Rewording, double Ratings, double Added)
{
    /// <summary>One attribution per hypothesis that stands in both matrices, in the order of the later one.</summary>
    /// <param name="before">The matrix as recorded at the earlier date.</param>
    /// <param name="after">The matrix as recorded at the later date.</param>
    /// <param name="rule">The rule under which both are scored.</param>
    /// <param name="reworded">Ids of hypotheses and rows whose wording changed in between.</param>
    /// <exception cref="RuleException">The rule cannot run on the hypotheses that stand in both.</exception>
    public static IReadOnlyList<ScoreAttribution> Of(AchMatrix before, AchMatrix after, ScoringRule rule, IReadOnlySet<string> reworded)
    {
        var columns = after.Hypotheses.Where(h => before.Hypotheses.Any(b => b.Id == h.Id)).ToArray();
        var old = before.Rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var now = after.Rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        AchRow[] stayed = [.. before.Rows.Where(row => now.Contains(row.Id))];
        AchRow[] regraded = [.. after.Rows.Where(row => old.Contains(row.Id))];
        bool Reworded(string row, string hypothesis) => reworded.Contains(row) || reworded.Contains(hypothesis);
        double[][] scores =
        [
            Scores(before.Rows, (_, _) => before),
            Scores(stayed, (_, _) => before),
            Scores(regraded, (_, _) => before),
            Scores(regraded, (row, h) => Reworded(row, h) ? after : before),
            Scores(regraded, (_, _) => after),
            Scores(after.Rows, (_, _) => after),
        ];
        return [.. columns.Select((h, i) => new ScoreAttribution(h.Id, scores[0][i], scores[^1][i], By(1, i), By(2, i), By(3, i), By(4, i), By(5, i)))];

        double By(int step, int i) => scores[step][i] - scores[step - 1][i];

        double[] Scores(IReadOnlyList<AchRow> rows, Func<string, string, AchMatrix> from)
            => [.. rule.Score(Composed.Of(new AchFrame(columns, rows, after.Frame.Exclusive), from)).Scores.Select(s => s.Value)];
    }
}
