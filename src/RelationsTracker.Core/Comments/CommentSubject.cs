using System.Diagnostics.CodeAnalysis;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Comments;

/// <summary>What a comment is about: an item (<c>C42</c>), or one cell of a matrix, whoever rated it (<c>RW4/H2</c>).</summary>
/// <param name="Item">The item, or the evidence row of the cell.</param>
/// <param name="Hypothesis">The hypothesis of the cell; null for an item.</param>
public readonly record struct CommentSubject(ItemRef Item, ItemRef? Hypothesis = null) : IParsable<CommentSubject>
{
    public bool IsCell => Hypothesis is not null;

    /// <summary>Reads a subject as it is written.</summary>
    /// <returns>Whether it is one: a reference, or a row and a hypothesis with a slash between.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CommentSubject? subject)
    {
        subject = text?.Split('/') switch
        {
            [var item] when ItemRef.TryParse(item, null, out var about) => new CommentSubject(about),
            [var row, var column] when ItemRef.TryParse(row, null, out var r) && r.Kind == ItemKind.EvidenceRow && ItemRef.TryParse(column, null, out var h) && h.Kind == ItemKind.Hypothesis => new CommentSubject(r, h),
            _ => null,
        };
        return subject is not null;
    }

    public override string ToString() => Hypothesis is { } column ? $"{Item}/{column}" : Item.ToString();

    static CommentSubject IParsable<CommentSubject>.Parse(string s, IFormatProvider? provider)
        => TryParse(s, out var subject) ? subject.Value : throw new RuleException($"'{s[..Math.Min(s.Length, 40)]}' is nothing to comment on; write a reference, such as C42, or a cell, such as RW4/H2.");

    static bool IParsable<CommentSubject>.TryParse(string? s, IFormatProvider? provider, out CommentSubject result)
    {
        var known = TryParse(s, out var subject);
        result = subject.GetValueOrDefault();
        return known;
    }
}
