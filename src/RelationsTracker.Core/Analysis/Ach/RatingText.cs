namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>Ratings as people write them: <c>CC C N I II NA ?</c>, and nothing for an unrated cell.</summary>
public static class RatingText
{
    private static readonly string[] Words = ["CC", "C", "N", "I", "II", "NA", "?"];

    /// <summary>The short text of a rating; empty when the cell is unrated.</summary>
    public static string Format(Rating? rating) => rating is { } known ? Words[(int)known] : "";

    /// <summary>Reads a rating, in capitals or not; empty text is an unrated cell.</summary>
    /// <exception cref="RuleException">The text is none of the seven.</exception>
    public static Rating? Parse(string? text) => TryParse(text, out var rating)
        ? rating
        : throw new RuleException($"'{text}' is not a rating; write CC, C, N, I, II, NA or ?, or nothing.");

    /// <summary>Reads a rating without throwing; empty text succeeds with <c>null</c>.</summary>
    public static bool TryParse(string? text, out Rating? rating)
    {
        var trimmed = text.AsSpan().Trim();
        rating = null;
        if (trimmed.IsEmpty)
        {
            return true;
        }

        for (var i = 0; i < Words.Length; i++)
        {
            if (trimmed.Equals(Words[i], StringComparison.OrdinalIgnoreCase))
            {
                rating = (Rating)i;
                return true;
            }
        }

        return false;
    }
}
