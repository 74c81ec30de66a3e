using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Schema;

/// <summary>One thing wrong with a content: the field's path (<c>chain[2]/source</c>) and what to do about it.</summary>
public sealed record Flaw(string Field, string Message)
{
    public override string ToString() => Field.Length == 0 ? Message : $"{Field}: {Message}";
}

/// <summary>A content was refused; every flaw is listed.</summary>
public sealed class FlawedException(ItemRef item, IReadOnlyList<Flaw> flaws)
    : Exception($"{item}: {string.Join("; ", flaws)}")
{
    public IReadOnlyList<Flaw> Flaws { get; } = flaws;

    /// <exception cref="FlawedException">There is at least one flaw.</exception>
    public static void ThrowIfAny(ItemRef item, IEnumerable<Flaw> flaws)
    {
        var found = flaws.ToList();
        if (found.Count > 0)
        {
            throw new FlawedException(item, found);
        }
    }
}
