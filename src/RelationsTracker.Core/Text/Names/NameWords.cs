using RelationsTracker.Core.Text.Folding;
using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Text.Names;

/// <summary>One word of a text in the form in which names are compared, with its place.</summary>
internal readonly record struct NameWord(int Start, int End, string Folded);

/// <summary>Folds a text word by word, so that every folded word keeps its place. The Persian half-space parts words.</summary>
internal static class NameWords
{
    private const char HalfSpace = '\u200C';

    public static List<NameWord> Of(TokenList tokens)
    {
        var words = new List<NameWord>(tokens.Count);
        var known = new Dictionary<string, string>();
        var folds = known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Sign)
            {
                continue;
            }

            for (var start = tokens[i].Start; start < tokens[i].End;)
            {
                var part = tokens.Text.AsSpan(start, tokens[i].End - start);
                var length = part.IndexOf(HalfSpace) is var cut and >= 0 ? cut : part.Length;
                var word = part[..length];
                if (length > 0)
                {
                    if (!folds.TryGetValue(word, out var folded))
                    {
                        known[word.ToString()] = folded = SearchFold.Of(word.ToString());
                    }

                    if (folded.Length > 0)
                    {
                        words.Add(new(start, start + length, folded));
                    }
                }

                start += length + 1;
            }
        }

        return words;
    }
}
