using System.Globalization;
using System.Text;

namespace RelationsTracker.Core.Text.Tokens;

/// <summary>A text cut into words, numbers and signs, in order. White space and the emphasis marks of Markdown (<c>*</c>, <c>_</c>, the
/// backslash) are no tokens, so that a phrase is met through them.</summary>
public sealed class TokenList
{
    private const char HalfSpace = '\u200C';

    private readonly List<Token> tokens = [];

    private TokenList(string text) => Text = text;

    public string Text { get; }

    public int Count => tokens.Count;

    public Token this[int index] => tokens[index];

    public static TokenList Of(string text)
    {
        var list = new TokenList(text);
        list.tokens.EnsureCapacity(text.Length / 5);
        for (var at = 0; at < text.Length;)
        {
            at = list.Read(at);
        }

        return list;
    }

    public ReadOnlySpan<char> Span(int index) => Text.AsSpan(tokens[index].Start, tokens[index].End - tokens[index].Start);

    public string Words(int index) => Span(index).ToString();

    /// <summary>Whether the token at that index, which may lie outside the list, reads so in any case.</summary>
    public bool Is(int index, ReadOnlySpan<char> words) => Has(index) && Span(index).Equals(words, StringComparison.OrdinalIgnoreCase);

    public bool Has(int index) => index >= 0 && index < tokens.Count;

    public bool IsWord(int index) => Has(index) && tokens[index].Kind == TokenKind.Word;

    public bool IsNumber(int index) => Has(index) && tokens[index].Kind == TokenKind.Number;

    public bool IsSign(int index, char sign) => Has(index) && tokens[index].Kind == TokenKind.Sign && Text[tokens[index].Start] == sign;

    /// <summary>A word that begins with a capital letter. Scripts without capitals have none.</summary>
    public bool IsCapital(int index) => IsWord(index) && Rune.TryGetRuneAt(Text, tokens[index].Start, out var first) && Rune.IsUpper(first);

    /// <summary>Whether nothing stands between a token and the one before it.</summary>
    public bool Touches(int index) => index > 0 && index < tokens.Count && tokens[index - 1].End == tokens[index].Start;

    /// <summary>Index of the first token that begins at or after an offset.</summary>
    public int From(int offset)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int Read(int at)
    {
        var (kind, length) = KindAt(at);
        if (kind is not { } found)
        {
            return at + length;
        }

        var end = at + length;
        while (found != TokenKind.Sign && end < Text.Length && KindAt(end) is ({ } next, var more) && Continues(found, next, end))
        {
            end += more;
        }

        tokens.Add(new(at, end, found));
        return end;
    }

    private bool Continues(TokenKind of, TokenKind next, int at) => of == TokenKind.Number ? next == TokenKind.Number : next != TokenKind.Sign && Text[at] != '_';

    private (TokenKind? Kind, int Length) KindAt(int at)
    {
        var unit = Text[at];
        if (unit < 128)
        {
            return (unit switch
            {
                >= 'a' and <= 'z' or >= 'A' and <= 'Z' => TokenKind.Word,
                >= '0' and <= '9' => TokenKind.Number,
                <= ' ' or '*' or '_' or '\\' or '\u007F' => null,
                _ => TokenKind.Sign,
            }, 1);
        }

        if (!Rune.TryGetRuneAt(Text, at, out var rune))
        {
            return (TokenKind.Sign, 1);
        }

        return (unit == HalfSpace ? TokenKind.Word : Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => TokenKind.Number,
            <= UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => TokenKind.Word,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control or UnicodeCategory.Format => null,

            // The question and exclamation marks of Armenian stand inside the word they belong to.
            _ when unit is '՞' or '՜' or '՛' => TokenKind.Word,
            _ => TokenKind.Sign,
        }, rune.Utf16SequenceLength);
    }
}
