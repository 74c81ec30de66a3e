namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>Adds up contributions per hypothesis, dependence groups reduced as the rule wants.</summary>
internal sealed class Tally(AchMatrix matrix, Contributions contributions, GroupReduction reduction)
{
    /// <summary>Rows by group, and which of them speaks for it.</summary>
    public GroupOrder Order { get; } = new(matrix, contributions, reduction == GroupReduction.None ? RowGroups.None : new RowGroups(matrix.Frame));

    /// <summary>One total per hypothesis, in column order.</summary>
    public Points[] Totals(Bound bound)
    {
        var totals = new Points[matrix.Hypotheses.Count];
        contributions.Start(totals);
        if (reduction == GroupReduction.None)
        {
            contributions.AddAll(bound, totals);
            return totals;
        }

        var row = new Points[totals.Length];
        for (var r = 0; r < matrix.Rows.Count; r++)
        {
            if (Order.Of(r) < 0)
            {
                contributions.Fill(r, bound, row);
                Add(totals, row);
            }
        }

        for (var group = 0; group < Order.Groups.Length; group++)
        {
            Add(totals, reduction == GroupReduction.StrongestRow ? Strongest(group, bound) : MostRefuting(Order.Groups[group], bound));
        }

        return totals;
    }

    private Points[] MostRefuting(int[] members, Bound bound)
    {
        var worst = new Points[matrix.Hypotheses.Count];
        var row = new Points[worst.Length];
        contributions.Fill(members[0], bound, worst);
        foreach (var r in members.AsSpan(1))
        {
            contributions.Fill(r, bound, row);
            for (var h = 0; h < worst.Length; h++)
            {
                worst[h] = Points.Max(worst[h], row[h]);
            }
        }

        return worst;
    }

    /// <summary>The choice is made on the row as rated, so that a bound never changes which row speaks for the group.</summary>
    private Points[] Strongest(int group, Bound bound)
    {
        var row = new Points[matrix.Hypotheses.Count];
        contributions.Fill(Order.StrongestFirst(group)[0], bound, row);
        return row;
    }

    private static void Add(Points[] totals, Points[] row)
    {
        for (var h = 0; h < totals.Length; h++)
        {
            totals[h] += row[h];
        }
    }
}
