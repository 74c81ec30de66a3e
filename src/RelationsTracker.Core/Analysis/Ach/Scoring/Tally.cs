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

        var (row, spoken) = (new Points[totals.Length], new Points[totals.Length]);
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
            Speak(group, bound, spoken, row);
            Add(totals, spoken);
        }

        return totals;
    }

    /// <summary>
    /// Writes what is left of a group. Which row is strongest is chosen on the rows as rated, so that a bound never changes
    /// who speaks.
    /// </summary>
    private void Speak(int group, Bound bound, Points[] into, Points[] row)
    {
        if (reduction == GroupReduction.StrongestRow)
        {
            contributions.Fill(Order.Strongest(group), bound, into);
            return;
        }

        var members = Order.Groups[group];
        contributions.Fill(members[0], bound, into);
        foreach (var r in members.AsSpan(1))
        {
            contributions.Fill(r, bound, row);
            for (var h = 0; h < into.Length; h++)
            {
                into[h] = Points.Max(into[h], row[h]);
            }
        }
    }

    private static void Add(Points[] totals, Points[] row)
    {
        for (var h = 0; h < totals.Length; h++)
        {
            totals[h] += row[h];
        }
    }
}
