using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>
/// What one cell adds to the score of its hypothesis. Under a rule that adds up, the parts that count sum to the score;
/// under likelihood they are −ln of probabilities, which only say something beside those of other hypotheses.
/// </summary>
/// <param name="Row">Id of the row.</param>
/// <param name="Rating">The cell; <c>null</c> is unrated.</param>
/// <param name="Points">What it adds, in the rule's points; 0 or more where refutation is counted.</param>
/// <param name="Low">What it adds at the least: if an open cell were CC. A cell that is not open adds what it adds.</param>
/// <param name="High">What it adds at the most: if an open cell were II.</param>
/// <param name="Counts">False where another row of its dependence group speaks for both.</param>
public sealed record ScorePart(string Row, Rating? Rating, double Points, double Low, double High, bool Counts)
{
    /// <summary>Unrated, or "cannot judge": the cell that makes the score an interval.</summary>
    public bool IsOpen => Rating is null or Ach.Rating.CannotJudge;

    /// <summary>Every cell of a hypothesis, from top to bottom.</summary>
    /// <exception cref="RuleException">The rule cannot run on this matrix, or the matrix has no such hypothesis.</exception>
    public static IReadOnlyList<ScorePart> Of(AchMatrix matrix, ScoringRule rule, string hypothesis)
    {
        rule.ThrowUnlessItRuns(matrix);
        var h = matrix.Frame.Column(hypothesis);
        var contributions = rule.Weigh(matrix);
        Points[] column = Column(contributions, matrix, h, Bound.AsRated), low = Column(contributions, matrix, h, Bound.Low), high = Column(contributions, matrix, h, Bound.High);
        var silent = Silent(matrix, rule, contributions, column);
        return [.. matrix.Rows.Select((row, r) => new ScorePart(row.Id, matrix[r, h], Express(column[r]), Express(low[r]), Express(high[r]), !silent.Contains(r)))];

        double Express(Points points) => points.Main / (double)contributions.Unit;
    }

    private static Points[] Column(Contributions contributions, AchMatrix matrix, int hypothesis, Bound bound)
    {
        var (column, row) = (new Points[matrix.Rows.Count], new Points[matrix.Hypotheses.Count]);
        for (var r = 0; r < column.Length; r++)
        {
            contributions.Fill(r, bound, row);
            column[r] = row[hypothesis];
        }

        return column;
    }

    /// <summary>Rows for which another row of their group speaks.</summary>
    private static HashSet<int> Silent(AchMatrix matrix, ScoringRule rule, Contributions contributions, Points[] column)
    {
        if (rule.Reduction == GroupReduction.None)
        {
            return [];
        }

        var order = new GroupOrder(matrix, contributions, matrix.Frame.Groups);
        return [.. Enumerable.Range(0, order.Groups.Length).SelectMany(group => order.Groups[group].Where(row => row != Speaker(group)))];

        int Speaker(int group) => rule.Reduction == GroupReduction.StrongestRow ? order.Strongest(group) : order.Groups[group].MaxBy(row => column[row]);
    }
}
