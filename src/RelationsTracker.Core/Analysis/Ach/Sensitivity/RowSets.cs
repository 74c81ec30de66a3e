namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>Which rows fall with which loss.</summary>
internal static class RowSets
{
    /// <summary>Every loss of a kind with the rows that fall, in order of first appearance. A loss that fells nothing is left out.</summary>
    public static IEnumerable<(string Id, int[] Rows)> Of(AchFrame frame, LossKind kind)
        => kind == LossKind.Row ? frame.Rows.Select((row, r) => (row.Id, new[] { r })) : Gathered(frame, kind);

    private static IEnumerable<(string Id, int[] Rows)> Gathered(AchFrame frame, LossKind kind)
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
    /// What fells a row besides itself: its group; its channel; any assumption it needs; a source or an origin only
    /// when it is the last one the row has.
    /// </summary>
    private static IEnumerable<string> Fells(AchRow row, LossKind kind) => kind switch
    {
        LossKind.Source => Only(row.Sources),
        LossKind.Origin => Only(row.Origins),
        LossKind.Group => row.Group is { } group ? [group] : [],
        LossKind.Channel => row.ChannelControlledBy is { } actor ? [actor] : [],
        LossKind.Assumption => row.Assumptions.Distinct(StringComparer.Ordinal),
        _ => [],
    };

    private static IEnumerable<string> Only(IReadOnlyList<string> ids) => ids.Count > 0 && ids.All(id => id == ids[0]) ? [ids[0]] : [];
}
