namespace RelationsTracker.App.Exchange.Matrices;

/// <summary>Names by which hypotheses can be told apart: two of a case may bear one label, and then their reference goes with it.</summary>
internal static class DistinctNames
{
    public static Dictionary<string, string> Of(IReadOnlyList<(string Id, string Label)> things)
    {
        var twice = things.GroupBy(thing => thing.Label, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return things.ToDictionary(thing => thing.Id, thing => twice.Contains(thing.Label) ? $"{thing.Label} ({thing.Id})" : thing.Label, StringComparer.Ordinal);
    }
}
