using RelationsTracker.Core.Text;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>How what a package says is shown in messages.</summary>
internal static class Shown
{
    /// <summary>No more of a text than a message can bear.</summary>
    public static string Short(string text) => text.Shortened(60);

    /// <summary>The known name that looks most like a mistyped one; null if none is near.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known)
        => typed.Length > 60 ? null : known.Select(name => (name, Distance: Distance(typed.ToLowerInvariant(), name)))
            .Where(x => x.Distance <= Math.Max(1, (x.name.Length + 1) / 3)).OrderBy(x => x.Distance).Select(x => x.name).FirstOrDefault();

    // Wagner and Fischer 1974: fewest letters put in, taken out or changed.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
