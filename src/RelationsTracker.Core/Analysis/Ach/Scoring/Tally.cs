namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>Adds up contributions per hypothesis, dependence groups reduced as the rule wants.</summary>
internal sealed class Tally(AchMatrix matrix, Contributions contributions, GroupReduction reduction)
{
    /// <summary>Rows by group, and which of them speaks for it.</summary>
    public GroupOrder Order { get; } = new(matrix, contributions, reduction == GroupReduction.None ? RowGroups.None : matrix.Frame.Groups);

    /// <summary>One total per hypothesis, in column order.</summary>
    public Points[] Totals(Bound bound)
    {
        var totals = new Points[matrix.Hypotheses.Count];
        contributions.Start(totals);
        switch (reduction)
        {
            case GroupReduction.MostRefutingCell:
                contributions.AddMostRefuting(matrix.Frame.Groups, bound, totals);
                break;
            case GroupReduction.StrongestRow:
                AddStrongest(bound, totals);
                break;
            default:
                contributions.AddAll(bound, totals);
                break;
        }

        return totals;
    }

    /// <summary>Which row is strongest is chosen on the rows as rated, so that a bound never changes who speaks.</summary>
    private void AddStrongest(Bound bound, Points[] totals)
    {
        var cells = new Points[totals.Length];
        for (var row = 0; row < matrix.Rows.Count; row++)
        {
            if (Order.Of[row] is var group && (group < 0 || Order.Strongest(group) == row))
            {
                contributions.Fill(row, bound, cells);
                Points.Add(cells, totals);
            }
        }
    }
}
