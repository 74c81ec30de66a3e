namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>Rows by dependence group; rows of no group stand alone.</summary>
internal sealed class RowGroups
{
    private RowGroups() => (Of, Members) = ([], []);

    public RowGroups(AchFrame frame)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new List<List<int>>();
        Of = new int[frame.Rows.Count];
        Of.AsSpan().Fill(-1);
        for (var row = 0; row < Of.Length; row++)
        {
            if (frame.Rows[row].Group is not { } key)
            {
                continue;
            }

            if (numbers.TryAdd(key, members.Count))
            {
                members.Add([]);
            }

            members[Of[row] = numbers[key]].Add(row);
        }

        Members = [.. members.Select(rows => rows.ToArray())];
    }

    /// <summary>No groups at all, for rules that ignore them.</summary>
    public static RowGroups None { get; } = new();

    /// <summary>Group of each row, or −1.</summary>
    public int[] Of { get; }

    /// <summary>Rows of each group, from top to bottom.</summary>
    public int[][] Members { get; }
}
