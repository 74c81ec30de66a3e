using System.Globalization;
using RelationsTracker.Core.Text.Folding;
using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Text.Dates;

/// <summary>A month by name.</summary>
/// <param name="Number">1 to 12 of its calendar.</param>
/// <param name="Solar">Of the Solar Hijri calendar.</param>
/// <param name="Plain">The word means nothing else, so that it is a month also when it stands alone.</param>
internal readonly record struct MonthName(int Number, bool Solar, bool Plain);

/// <summary>Words for months, weekdays, seasons, numbers and units.</summary>
internal static class DateWords
{
    private static readonly Dictionary<string, MonthName> English = Numbered(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec", false, false);

    private static readonly Dictionary<string, MonthName> Other = new Dictionary<string, MonthName>[]
    {
        Numbered(
            "январь января январе|февраль февраля феврале|март марта марте|апрель апреля апреле|май мая мае|июнь июня июне|июль июля июле|август августа августе|" +
            "сентябрь сентября сентябре|октябрь октября октябре|ноябрь ноября ноябре|декабрь декабря декабре", false, true),
        Numbered(string.Join('|', "հունվար|փետրվար|մարտ|ապրիլ|մայիս|հունիս|հուլիս|օգոստոս|սեպտեմբեր|հոկտեմբեր|նոյեմբեր|դեկտեմբեր".Split('|').Select(m => $"{m} {m}ի {m}ին {m}ից {m}ը")), false, true),
        Numbered(
            string.Join('|', "yanvar|fevral|mart|aprel|-|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr".Split('|').Select(m => $"{m} {m}da {m}də {m}ın {m}in {m}un {m}ün {m}dan {m}dən")), false, true),
        Numbered("ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه جولای|اوت|سپتامبر|اکتبر|نوامبر|دسامبر", false, true),
        Numbered("فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند", true, false),
    }.SelectMany(table => table).Where(entry => !entry.Key.StartsWith('-')).ToDictionary(entry => entry.Key, entry => entry.Key == "مه" ? entry.Value with { Plain = false } : entry.Value);

    private static readonly Dictionary<string, int> Weekdays = Table("sunday|monday|tuesday|wednesday|thursday|friday|saturday", 0);

    private static readonly Dictionary<string, int> Seasons = Table("spring весной весна весны|summer летом лето лета|autumn fall осенью осень осени|winter зимой зима зимы", 21);

    private static readonly Dictionary<string, int> Counts = Table("a an one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen", 1);

    private static readonly Dictionary<string, int> Ordinals = Table("first|second|third|fourth", 1);

    private static readonly Dictionary<string, char> Units = "day D|days D|week W|weeks W|month M|months M|year Y|years Y|fortnight F|decade T|decades T".Split('|')
        .Select(pair => pair.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1][0], StringComparer.OrdinalIgnoreCase);

    /// <summary>The month a token names. English months have their capital.</summary>
    public static MonthName? Month(TokenList tokens, int at)
    {
        if (!tokens.IsWord(at))
        {
            return null;
        }

        var word = tokens.Span(at);
        if (tokens.IsCapital(at) && English.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var month))
        {
            return month;
        }

        // Only Persian and Azerbaijani words need the fold; the table is asked in lower case.
        return Other.TryGetValue(Lower(word), out month) ? month : null;
    }

    public static DayOfWeek? Weekday(TokenList tokens, int at) => tokens.IsCapital(at) && Find(Weekdays, tokens, at) is { } day ? (DayOfWeek)day : null;

    public static int? Season(TokenList tokens, int at) => tokens.IsWord(at) ? Find(Seasons, tokens, at) : null;

    public static int? Ordinal(TokenList tokens, int at) => tokens.IsWord(at) ? Find(Ordinals, tokens, at) : null;

    /// <summary>A whole number in words or digits, up to 999.</summary>
    public static int? Count(TokenList tokens, int at) => tokens.IsNumber(at) ? Number(tokens, at) is { } number and < 1000 ? number : null : tokens.IsWord(at) ? Find(Counts, tokens, at) : null;

    /// <summary>D, W, M or Y; F for a fortnight, T for ten years.</summary>
    public static char? Unit(TokenList tokens, int at) => tokens.IsWord(at) && Units.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tokens.Span(at), out var unit) ? unit : null;

    /// <summary>Value of a number in digits of any script, if it has at most nine.</summary>
    public static int? Number(TokenList tokens, int at)
    {
        if (!tokens.IsNumber(at) || tokens.Span(at).Length > 9)
        {
            return null;
        }

        var value = 0;
        foreach (var digit in tokens.Span(at))
        {
            value = value * 10 + (int)CharUnicodeInfo.GetNumericValue(digit);
        }

        return value;
    }

    /// <summary>Whether a token is one of these words, parted by spaces.</summary>
    public static bool IsAny(TokenList tokens, int at, string words)
    {
        if (!tokens.Has(at))
        {
            return false;
        }

        foreach (var range in words.AsSpan().Split(' '))
        {
            if (tokens.Is(at, words.AsSpan(range)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Lower(ReadOnlySpan<char> word) => word.Length > 20 ? "" : word.ContainsAnyExceptInRange('\u0000', '\u05FF') ? SearchFold.Of(word.ToString()) : word.ToString().ToLowerInvariant();

    private static int? Find(Dictionary<string, int> table, TokenList tokens, int at) => table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tokens.Span(at), out var found) ? found : null;

    private static Dictionary<string, MonthName> Numbered(string months, bool solar, bool plain)
        => months.Split('|').SelectMany((names, i) => names.Split(' ').Select(name => (name, i)))
            .ToDictionary(m => m.name[0] > '\u05FF' ? SearchFold.Of(m.name) : m.name, m => new MonthName(m.i + 1, solar, plain), StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, int> Table(string words, int first)
        => words.Split('|').SelectMany((names, i) => names.Split(' ').Select(name => (name, i))).ToDictionary(w => w.name, w => w.i + first, StringComparer.OrdinalIgnoreCase);
}
