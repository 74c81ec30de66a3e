using RelationsTracker.Core.Relations.Network;

namespace RelationsTracker.Web.Features.Relations.Network;

/// <summary>The months a slider runs over: from the first to the last bound that any tie has, at most fifty years.</summary>
internal static class MonthSpan
{
    private const int Most = 600;

    public static IReadOnlyList<DateOnly> Of(IEnumerable<NetworkTie> ties)
    {
        var days = ties.SelectMany(tie => new[] { tie.Earliest, tie.Latest }).OfType<DateOnly>().Order().ToList();
        if (days.Count == 0)
        {
            return [];
        }

        var last = new DateOnly(days[^1].Year, days[^1].Month, 1);
        var count = Math.Min(Most, ((last.Year - days[0].Year) * 12) + last.Month - days[0].Month + 1);
        return [.. Enumerable.Range(0, count).Select(back => last.AddMonths(back + 1 - count))];
    }
}
