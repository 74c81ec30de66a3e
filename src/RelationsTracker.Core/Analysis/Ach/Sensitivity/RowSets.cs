namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>Which rows fall with which loss.</summary>
internal static class RowSets
{
    /// <summary>Every loss of a kind with the rows that fall, in order of first appearance. A loss that fells nothing is left out.</summary>
    public static IEnumerable<(string Id, int[] Rows)> Of(AchFrame frame, LossKind kind)
    {
        var sets = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var row = 0; row < frame.Rows.Count; row++)
        {
            foreach (var key in Fells(frame.Rows[row], kind))
            {
                if (!sets.TryGetValue(key, out var rows))
                {
                    sets.Add(key, rows = []);
                }

                rows.Add(row);
            }
        }

        return sets.Select(set => (set.Key, set.Value.ToArray()));
    }

    /// <summary>
    /// What fells a row: the row itself; its group; its channel; any assumption it needs; a source or an origin only
    /// when it is the last one the row has.
    /// </summary>
    private static IEnumerable<string> Fells(AchRow row, LossKind kind) => kind switch
    {
        LossKind.Row => [row.Id],
        LossKind.Source => Only(row.Sources),
        LossKind.Origin => Only(row.Origins),
        LossKind.Group => row.Group is { } group ? [group] : [],
        LossKind.Channel => row.ChannelControlledBy is { } actor ? [actor] : [],
        LossKind.Assumption => row.Assumptions.Distinct(StringComparer.Ordinal),
        _ => [],
    };

    private static IEnumerable<string> Only(IReadOnlyList<string> ids) => ids.Distinct(StringComparer.Ordinal).Take(2).ToArray() is [var only] ? [only] : [];
}
