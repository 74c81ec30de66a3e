namespace RelationsTracker.Core.Text.Names;

/// <summary>The names of known actors, compiled for searching. Made once, used for any number of texts, from any thread.</summary>
public sealed class KnownNames
{
    private KnownNames(IReadOnlyList<KnownActor> actors) => Actors = actors;

    public IReadOnlyList<KnownActor> Actors { get; }

    public static KnownNames Of(IEnumerable<KnownActor> actors) => new([.. actors]);
}
