namespace RelationsTracker.Core.Text.Anchoring;

/// <summary>What became of a range when its text got a new version.</summary>
public enum Fate
{
    /// <summary>The very words stand where the text around them leads to, and nowhere else that looks like it.</summary>
    Same,

    /// <summary>There are places that may be meant; a person decides.</summary>
    Moved,

    /// <summary>No place is near enough to be proposed, or too many look alike.</summary>
    Lost,
}

/// <summary>A place in the later text, in UTF-16 units, end exclusive.</summary>
/// <param name="Exact">The very words stand there; else words like them.</param>
public readonly record struct PlaceFound(int Start, int End, bool Exact);

/// <summary>What became of a range, and why.</summary>
/// <param name="Places">One place for <see cref="Fate.Same"/>; 1 to <see cref="ReAnchoring.MostPlaces"/> for <see cref="Fate.Moved"/>, in the
/// order of the text, none of them preferred; none for <see cref="Fate.Lost"/>.</param>
/// <param name="Why">In a sentence for the person who decides.</param>
public sealed record Placement(Fate Fate, IReadOnlyList<PlaceFound> Places, string Why);
