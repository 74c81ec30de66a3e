using RelationsTracker.Core.Analysis.Provenance;

namespace RelationsTracker.Core.Tests.Analysis.Provenance;

/// <summary>Derivations drawn one per line: <c>S3 &lt; S1 S2</c>; <c>=G</c> sets an origin group, <c>?</c> marks an unknown origin.</summary>
internal static class DrawnSources
{
    public static SourceGraph Graph(string text) => new(text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Source));

    public static OriginGroups Origins(string text) => new(Graph(text));

    private static DerivedSource Source(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new DerivedSource(words[0], [.. words.Skip(1).Where(w => w is not ("<" or "?") && w[0] != '=')])
        {
            OriginGroup = words.FirstOrDefault(w => w[0] == '=')?[1..],
            OriginUnknown = words.Contains("?"),
        };
    }
}
