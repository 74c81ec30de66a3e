using RelationsTracker.Core.Text.Names;

namespace RelationsTracker.Core.Text.Suggestions;

/// <summary>What is known beside the text.</summary>
/// <param name="Actors">The known actors, compiled once for any number of texts.</param>
/// <param name="Published">The day the text was published, for "yesterday" and "in March"; null if unknown, and then they stay unresolved.</param>
public sealed record Circumstances(KnownNames Actors, DateOnly? Published)
{
    /// <summary>Nothing is known.</summary>
    public static Circumstances None { get; } = new(KnownNames.Of([]), null);
}
