namespace RelationsTracker.App.Exchange.Documents.PlainText;

/// <summary>How much a text looks like words: only to put the likeliest encoding first before a person who chooses.</summary>
internal static class Likeness
{
    private enum Sort
    {
        Other,
        Small,
        Capital,
        Caseless,
    }

    /// <summary>Higher is likelier: letters that follow letters of the same script and case count for it, leaps between them and odd signs against it.</summary>
    public static double Of(string text)
    {
        var score = 0.0;
        for (var at = 1; at < text.Length; at++)
        {
            var (before, now) = (text[at - 1], text[at]);
            if (now < 128 && before < 128)
            {
                continue;
            }

            score += (SortOf(before), SortOf(now)) switch
            {
                (Sort.Other, Sort.Other) => -1,
                (Sort.Small, Sort.Capital) => -2,
                (Sort.Other, Sort.Capital) => 0.3,
                (Sort.Capital, Sort.Capital) => 0.2,
                (Sort.Other, _) or (_, Sort.Other) => char.IsWhiteSpace(before) || char.IsWhiteSpace(now) || (now < 128 && char.IsPunctuation(now)) ? 0.3 : -1,
                _ => Block(before) == Block(now) ? 1 : -1,
            };
        }

        return score / Math.Max(1, text.Length);
    }

    private static Sort SortOf(char c) => char.IsLower(c) ? Sort.Small : char.IsUpper(c) ? Sort.Capital : char.IsLetter(c) ? Sort.Caseless : Sort.Other;

    // Latin with its accents, Cyrillic, Arabic and the rest, near enough.
    private static int Block(char c) => c < 0x250 ? 0 : c / 0x100;
}
