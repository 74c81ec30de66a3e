using RelationsTracker.Core.Analysis.Ach.Sensitivity;

namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>Rows by dependence group; rows of no group stand alone.</summary>
internal sealed class RowGroups
{
    private RowGroups() => (Of, Members) = ([], []);

    public RowGroups(AchFrame frame)
    {
        var sets = frame.Sets(LossKind.Group);
        Of = new int[frame.Rows.Count];
        Of.AsSpan().Fill(-1);
        Members = new int[sets.Count][];
        for (var group = 0; group < Members.Length; group++)
        {
            Members[group] = sets.Rows(group).ToArray();
            foreach (var row in Members[group])
            {
                Of[row] = group;
            }
        }
    }

    /// <summary>No groups at all, for rules that ignore them.</summary>
    public static RowGroups None { get; } = new();

    /// <summary>Group of each row, or −1.</summary>
    public int[] Of { get; }

    /// <summary>Rows of each group, from top to bottom.</summary>
    public int[][] Members { get; }
}
