using System.Text.RegularExpressions;

namespace RelationsTracker.Core.Text.Edtf;

/// <summary>Spellings of the 2012 draft, and slips of the pen, each with the form that replaced it.</summary>
internal static partial class EdtfObsolete
{
    private static readonly (Regex Sign, string What, string Mend)[] Spellings =
    [
        (Unknown(), "\"unknown\" is the draft of 2012", "Leave that end empty: 2025-06-27/ or /2025-06-27."),
        (Open(), "\"open\" is the draft of 2012", "Write .. for an open end: 2025-06-27/.. or ../2025-06-27."),
        (TwoMarks(), "two marks stand together, as in the draft of 2012", "Write % for uncertain and approximate: 2025-06%."),
        (SmallU(), "u is the draft of 2012", "Write X for an unspecified digit: 202X, 2025-06-XX."),
        (SmallX(), "an unspecified digit is a capital X", "Write X: 202X, 2025-06-XX."),
        (SmallY(), "y is the draft of 2012", "Write Y before a year of more than four digits: Y170000002."),
        (SmallE(), "the exponent of a year is a capital E", "Write Y17E7."),
        (SmallP(), "p is the draft of 2012", "Write S for significant digits: 1950S2."),
        (Brackets(), "brackets around parts are the draft of 2012", "Put ?, ~ or % before the part it speaks of: 2025-?06."),
        (Caret(), "a season with ^ is the draft of 2012", "Write a season code: 21–24, or 25–32 where the hemisphere matters."),
        (Dash(), "a dash stands where a hyphen belongs", "Write the plain hyphen -: 2025-06-27."),
        (Space(), "there is a space", "Write the date without spaces, year first: 2025-06-27."),
    ];

    public static EdtfFlaw? Find(string text)
    {
        foreach (var (sign, what, mend) in Spellings)
        {
            if (sign.Match(text) is { Success: true } found)
            {
                return new(found.Index, what, mend);
            }
        }

        return null;
    }

    [GeneratedRegex("unknown", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();

    [GeneratedRegex("open", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex("[?~%]{2}")]
    private static partial Regex TwoMarks();

    [GeneratedRegex("(?<=[0-9-])u|u(?=[0-9u-])")]
    private static partial Regex SmallU();

    [GeneratedRegex("(?<=[0-9-])x|x(?=[0-9x-])")]
    private static partial Regex SmallX();

    [GeneratedRegex("y(?=-?[0-9])")]
    private static partial Regex SmallY();

    [GeneratedRegex("(?<=Y-?[0-9]{1,18})e")]
    private static partial Regex SmallE();

    [GeneratedRegex("(?<=[0-9])p(?=[0-9])")]
    private static partial Regex SmallP();

    [GeneratedRegex("[()]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\^")]
    private static partial Regex Caret();

    [GeneratedRegex("[\u2010-\u2015\u2212]")]
    private static partial Regex Dash();

    [GeneratedRegex(@"\s")]
    private static partial Regex Space();
}
