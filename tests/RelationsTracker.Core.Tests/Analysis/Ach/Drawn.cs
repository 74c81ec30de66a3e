using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

/// <summary>
/// A matrix drawn as text: a head line with the hypotheses, then, after a bar, the names of other columns (cred, rel,
/// group, channel, source, origin, assumption, or any tag); one line per row; <c>.</c> is an unrated cell, <c>-</c> nothing.
/// </summary>
internal sealed class Drawn
{
    private Drawn(AchMatrix matrix, Dictionary<string, Dictionary<string, string>> extras) => (Matrix, Extras) = (matrix, extras);

    public AchMatrix Matrix { get; }

    /// <summary>The columns after the bar, by row and name.</summary>
    public Dictionary<string, Dictionary<string, string>> Extras { get; }

    public static AchMatrix Read(string text, bool exclusive = true) => From(text, exclusive).Matrix;

    public static Drawn From(string text, bool exclusive = true)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Words).ToArray();
        var bar = Array.IndexOf(lines[0], "|") is var i && i < 0 ? lines[0].Length : i;
        var hypotheses = lines[0][..bar];
        var extras = lines[1..].ToDictionary(
            line => line[0],
            line => lines[0].Skip(bar + 1).Zip(line.Skip(bar + 1)).Where(x => x.Second != "-").ToDictionary(x => x.First, x => x.Second));
        var frame = new AchFrame(
            hypotheses.Select(h => new AchHypothesis(h, h, h == "other")), lines[1..].Select(line => Row(line[0], extras[line[0]])), exclusive);
        var builder = new AchMatrixBuilder(frame);
        foreach (var line in lines[1..])
        {
            for (var h = 0; h < hypotheses.Length; h++)
            {
                builder.Rate(line[0], hypotheses[h], Cell(line[h + 1]));
            }
        }

        return new Drawn(builder.Build(), extras);
    }

    public static Rating? Cell(string text) => text == "." ? null : RatingText.Parse(text);

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static AchRow Row(string id, Dictionary<string, string> extra) => new(id, id)
    {
        Credibility = WeightOf(extra.GetValueOrDefault("cred")),
        Relevance = WeightOf(extra.GetValueOrDefault("rel")),
        Group = extra.GetValueOrDefault("group"),
        ChannelControlledBy = extra.GetValueOrDefault("channel"),
        Sources = extra.GetValueOrDefault("source")?.Split(',') ?? [],
        Origins = extra.GetValueOrDefault("origin")?.Split(',') ?? [],
        Assumptions = extra.GetValueOrDefault("assumption")?.Split(',') ?? [],
    };

    private static Weight? WeightOf(string? text) => text is null ? null : Enum.Parse<Weight>(text);
}
