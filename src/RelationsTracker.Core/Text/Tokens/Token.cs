namespace RelationsTracker.Core.Text.Tokens;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters of any script with their marks; digits may follow, not lead.</summary>
    Word,

    /// <summary>Decimal digits of any script.</summary>
    Number,

    /// <summary>One character that is neither.</summary>
    Sign,
}

/// <summary>One token of a text: UTF-16 units, end exclusive.</summary>
public readonly record struct Token(int Start, int End, TokenKind Kind);
