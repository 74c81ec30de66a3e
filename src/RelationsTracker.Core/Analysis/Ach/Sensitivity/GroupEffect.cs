using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>What a dependence group does to the scores: all its rows counted each, and the group counted once.</summary>
/// <param name="Group">Its key.</param>
/// <param name="Rows">Ids of its rows, from top to bottom.</param>
/// <param name="Changes">Per hypothesis what the group adds with every row counted (before), and by its most refuting cell alone (after).</param>
public sealed record GroupEffect(string Group, IReadOnlyList<string> Rows, IReadOnlyList<ScoreChange> Changes)
{
    /// <summary>The groups of more than one row, in the order of their first rows.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="rule">A rule that adds up cells.</param>
    /// <exception cref="RuleException">The rule cannot run on this matrix, or counts groups once already.</exception>
    public static IReadOnlyList<GroupEffect> Of(AchMatrix matrix, ScoringRule rule)
    {
        rule.ThrowUnlessItRuns(matrix);
        if (rule.Reduction != GroupReduction.None)
        {
            throw new RuleException($"The rule {rule.Id} counts a dependence group once already.");
        }

        var contributions = rule.Weigh(matrix);
        var groups = matrix.Frame.Groups.Members.Where(rows => rows.Length > 1);
        return [.. groups.Select(rows => new GroupEffect(matrix.Rows[rows[0]].Group!, [.. rows.Select(r => matrix.Rows[r].Id)], Compare(matrix, contributions, rows)))];
    }

    private static ScoreChange[] Compare(AchMatrix matrix, Contributions contributions, int[] rows)
    {
        var row = new Points[matrix.Hypotheses.Count];
        var (each, once) = (new Points[row.Length], new Points[row.Length]);
        for (var i = 0; i < rows.Length; i++)
        {
            contributions.Fill(rows[i], Bound.AsRated, row);
            for (var h = 0; h < row.Length; h++)
            {
                each[h] += row[h];
                once[h] = i == 0 ? row[h] : Points.Max(once[h], row[h]);
            }
        }

        return [.. matrix.Hypotheses.Select((hypothesis, h) => new ScoreChange(hypothesis.Id, each[h].Main / (double)contributions.Unit, once[h].Main / (double)contributions.Unit))];
    }
}
