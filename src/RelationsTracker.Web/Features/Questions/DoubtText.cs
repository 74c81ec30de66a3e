using RelationsTracker.Core.Analysis.Ach.Sensitivity;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Features.Questions;

/// <summary>Doubts as the address spells them: <c>RW4,S3,AS2,origin:S29,group:timing,channel:A5,rater:ines</c>.</summary>
public static class DoubtText
{
    /// <summary>No address doubts more than this.</summary>
    public const int Most = 200;

    private static readonly Dictionary<string, LossKind> Named = new()
    {
        ["origin"] = LossKind.Origin,
        ["group"] = LossKind.Group,
        ["channel"] = LossKind.Channel,
        ["rater"] = LossKind.Rater,
    };

    /// <summary>Reads doubts; what is spelt otherwise is left out, since anybody can write an address.</summary>
    public static IReadOnlyList<Doubt> Parse(string? text)
        => [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(Most).Select(One).OfType<Doubt>().Distinct()];

    public static string Format(IEnumerable<Doubt> doubts) => string.Join(',', doubts.Select(Format));

    private static string Format(Doubt doubt) => doubt.Kind switch
    {
        LossKind.Row or LossKind.Source or LossKind.Assumption => doubt.Id,
        _ => $"{Named.First(n => n.Value == doubt.Kind).Key}:{doubt.Id.Replace("%", "%25", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal)}",
    };

    private static Doubt? One(string text)
    {
        if (text.Split(':', 2) is [var name, { Length: > 0 } id] && Named.TryGetValue(name, out var kind))
        {
            return new Doubt(kind, id.Replace("%2C", ",", StringComparison.OrdinalIgnoreCase).Replace("%25", "%", StringComparison.Ordinal));
        }

        return ItemRef.TryParse(text, null, out var reference) ? reference.Kind switch
        {
            ItemKind.EvidenceRow => new Doubt(LossKind.Row, $"{reference}"),
            ItemKind.Source => new Doubt(LossKind.Source, $"{reference}"),
            ItemKind.Assumption => new Doubt(LossKind.Assumption, $"{reference}"),
            _ => null,
        } : null;
    }
}
