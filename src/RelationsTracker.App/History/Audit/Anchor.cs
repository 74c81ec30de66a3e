using System.Text.Json;

namespace RelationsTracker.App.History.Audit;

/// <summary>
/// How long a case's history was at a moment, and the hash of its last row: kept somewhere else, it tells of a tail that was cut off
/// and of a history that was written anew from some place on.
/// </summary>
/// <param name="Case">The case's part of the address.</param>
/// <param name="At">When this was so.</param>
public sealed record Anchor(string Case, Guid Id, long Length, string Hash, DateTimeOffset At)
{
    private static readonly JsonSerializerOptions Spelling = new(JsonSerializerDefaults.Web);

    /// <summary>One line of a file of anchors.</summary>
    public string Line() => JsonSerializer.Serialize(this, Spelling);

    /// <summary>Reads a line; null for what is none.</summary>
    public static Anchor? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Anchor>(line, Spelling) is { Case.Length: > 0, Hash.Length: 64, Length: > 0 } anchor ? anchor : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
