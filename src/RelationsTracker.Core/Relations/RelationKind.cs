namespace RelationsTracker.Core.Relations;

/// <summary>A kind of tie: how it is written, which sign it usually has, and how it reads from the other end.</summary>
/// <param name="Name">A verb phrase with hyphens, such as <c>accuses</c>.</param>
/// <param name="Sign">The sign such ties usually have; each tie still bears its own.</param>
/// <param name="Reverse">The phrase from the other end, such as <c>accused-by</c>; the same where the tie has no direction; null where nobody said.</param>
public sealed record RelationKind(string Name, RelationSign Sign, string? Reverse)
{
    /// <summary>It reads the same from both ends.</summary>
    public bool IsMutual => Reverse == Name;
}
