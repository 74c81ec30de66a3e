using System.Globalization;
using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Text.Dates;

/// <summary>One date read at a token.</summary>
/// <param name="First">First token.</param>
/// <param name="After">Token after the last.</param>
/// <param name="Parts">What it says.</param>
/// <param name="Swapped">The reading with day and month changed about, where the writing allows it.</param>
/// <param name="Until">Last day, where the expression covers a span that has no name in EDTF: a month of another calendar.</param>
/// <param name="Note">How it was read; null if plainly.</param>
internal sealed record DatePoint(int First, int After, DateParts Parts, DateParts? Swapped = null, DateParts? Until = null, string? Note = null);

/// <summary>Reads single dates: "3 July 2025", "July 3", "June of 2025", "2025-07-03", "03.07.2025", "summer 2025", "Q3 2025", "the 1990s".</summary>
internal static class DatePoints
{
    private const string BeforeYear = "in since by until till during of from before after year early mid late between through to circa around about – - — в с до к по год";

    private static readonly PersianCalendar Solar = new();

    /// <summary>The date that begins at a token, or null. A month or year that stands alone counts only after a word that leads to one.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token.</param>
    /// <param name="led">Whether such a word is known to stand before.</param>
    public static DatePoint? At(TokenList tokens, int at, bool led)
    {
        if (tokens.IsNumber(at))
        {
            return Iso(tokens, at) ?? Numeric(tokens, at) ?? DayFirst(tokens, at) ?? YearFirst(tokens, at) ?? Decade(tokens, at) ?? YearAlone(tokens, at, led);
        }

        if (DateWords.Month(tokens, at) is { } month)
        {
            return MonthFirst(tokens, at, month, led);
        }

        return Quarter(tokens, at) ?? Season(tokens, at);
    }

    private static DatePoint? Iso(TokenList tokens, int at)
    {
        if (tokens.Span(at).Length != 4 || !Joined(tokens, at + 1, '-') || !TwoDigits(tokens, at + 2) || Year(tokens, at) is not { } year)
        {
            return null;
        }

        var day = Joined(tokens, at + 3, '-') && TwoDigits(tokens, at + 4) ? DateWords.Number(tokens, at + 4) : null;
        return Made(at, at + (day is null ? 3 : 5), new(year, DateWords.Number(tokens, at + 2), day));
    }

    private static DatePoint? Numeric(TokenList tokens, int at)
    {
        if (tokens.Span(at).Length > 2 || !tokens.Has(at + 4) || tokens.Text[tokens[at + 1].Start] is not ('.' or '/' or '-') || !Joined(tokens, at + 1, tokens.Text[tokens[at + 1].Start])
            || !Joined(tokens, at + 3, tokens.Text[tokens[at + 1].Start]) || !tokens.Touches(at + 4) || tokens.Span(at + 4).Length != 4
            || (DateWords.Number(tokens, at), DateWords.Number(tokens, at + 2), Year(tokens, at + 4)) is not ({ } one, { } two, { } year))
        {
            return null;
        }

        var (dayFirst, monthFirst) = (new DateParts(year, two, one), new DateParts(year, one, two));
        return (IsDate(dayFirst), IsDate(monthFirst)) switch
        {
            (true, true) when one != two => new(at, at + 5, dayFirst, monthFirst, null, "Day and month may have changed places."),
            (true, _) => new(at, at + 5, dayFirst),
            (_, true) => new(at, at + 5, monthFirst),
            _ => null,
        };
    }

    private static DatePoint? DayFirst(TokenList tokens, int at)
    {
        if (Day(tokens, at) is not ({ } day, var next))
        {
            return null;
        }

        next += tokens.Is(next, "of") ? 1 : 0;
        if (DateWords.Month(tokens, next) is not { } month || (tokens.Is(next, "may") && !tokens.IsCapital(next)))
        {
            return null;
        }

        var (year, after) = YearAfter(tokens, AfterDot(tokens, next + 1));
        after = year is null ? next + 1 : after;
        return month.Solar ? FromSolar(at, after, year, month.Number, day) : Made(at, after, new(year, month.Number, day));
    }

    // Armenian: "2024 թ. մարտի 17".
    private static DatePoint? YearFirst(TokenList tokens, int at)
    {
        if (Year(tokens, at) is not { } year || !DateWords.IsAny(tokens, at + 1, "թ թվականի թվականին"))
        {
            return null;
        }

        var next = AfterDot(tokens, at + 2);
        return DateWords.Month(tokens, next) is { Solar: false } month
            ? Day(tokens, next + 1) is ({ } day, var after) ? Made(at, after, new(year, month.Number, day)) : Made(at, next + 1, new(year, month.Number))
            : Made(at, at + 2, new(year));
    }

    private static DatePoint? Decade(TokenList tokens, int at)
        => Year(tokens, at) is { } year && year % 10 == 0 && tokens.Touches(at + 1) && tokens.Is(at + 1, "s") ? Made(at, at + 2, new(year, Decade: true)) : null;

    private static DatePoint? YearAlone(TokenList tokens, int at, bool led)
        => Year(tokens, at) is { } year && !tokens.Touches(at + 1) | !tokens.IsWord(at + 1) && !IsPartOfNumber(tokens, at)
            && (led || DateWords.IsAny(tokens, at - 1, BeforeYear) || (tokens.IsSign(at - 1, '(') && tokens.IsSign(at + 1, ')')) || DateWords.IsAny(tokens, at + 1, "год года году г"))
            && !DateWords.IsAny(tokens, at + 1, "people men soldiers troops tonnes tons dollars percent km miles men")
            ? Made(at, at + 1, new(year))
            : null;

    private static DatePoint? MonthFirst(TokenList tokens, int at, MonthName month, bool led)
    {
        var next = AfterDot(tokens, at + 1);
        if (!month.Solar && Day(tokens, next) is ({ } day, var afterDay) && !tokens.IsSign(afterDay, ':'))
        {
            var (year, after) = YearAfter(tokens, tokens.IsSign(afterDay, ',') ? afterDay + 1 : afterDay);
            return Made(at, year is null ? afterDay : after, new(year, month.Number, day));
        }

        var (of, end) = YearAfter(tokens, tokens.IsSign(next, ',') || tokens.Is(next, "of") ? next + 1 : next);
        if (of is { } known && !(tokens.IsNumber(at - 1) && tokens.Span(at - 1).Length <= 2))
        {
            return month.Solar ? FromSolar(at, end, known, month.Number, null) : Made(at, end, new(known, month.Number));
        }

        // "31 June": there is no such day, and June alone is not what was meant.
        return !month.Solar && !tokens.IsNumber(at - 1) && (month.Plain || led || DateWords.IsAny(tokens, at - 1, "in since by until till during last next this early mid late of from through before after ماه"))
            ? Made(at, at + 1, new(null, month.Number))
            : null;
    }

    private static DatePoint? Quarter(TokenList tokens, int at)
    {
        if (tokens.IsWord(at) && tokens.Span(at) is ['Q' or 'q', >= '1' and <= '4'] && Year(tokens, at + 1) is { } year)
        {
            return Made(at, at + 2, new(year, Part: 32 + tokens.Span(at)[1] - '0'));
        }

        return DateWords.Ordinal(tokens, at) is { } number && tokens.Is(at + 1, "quarter") && YearAfter(tokens, tokens.Is(at + 2, "of") ? at + 3 : at + 2) is ({ } of, var after)
            ? Made(at, after, new(of, Part: 32 + number))
            : null;
    }

    private static DatePoint? Season(TokenList tokens, int at)
        => DateWords.Season(tokens, at) is { } season && YearAfter(tokens, tokens.Is(at + 1, "of") ? at + 2 : at + 1) is ({ } year, var after) ? Made(at, after, new(year, Part: season)) : null;

    // Days of the Solar Hijri calendar are days; its months are spans of days. Both are exact where .NET knows the calendar.
    private static DatePoint? FromSolar(int first, int after, int? year, int month, int? day)
    {
        if (year is not (>= 1200 and <= 1499) || day > Solar.GetDaysInMonth(year.Value, month))
        {
            return null;
        }

        DateParts At(int of) => DateParts.Of(DateOnly.FromDateTime(Solar.ToDateTime(year.Value, month, of, 0, 0, 0, 0)));
        return new(first, after, At(day ?? 1), null, day is null ? At(Solar.GetDaysInMonth(year.Value, month)) : null, "From the Solar Hijri calendar.");
    }

    /// <summary>A day of a month with or without its ending, and the token after it.</summary>
    public static (int? Day, int After) Day(TokenList tokens, int at)
    {
        if (DateWords.Number(tokens, at) is not (>= 1 and <= 31) || tokens.Span(at).Length > 2 || IsPartOfNumber(tokens, at))
        {
            return (null, at);
        }

        var ending = tokens.Touches(at + 1) && DateWords.IsAny(tokens, at + 1, "st nd rd th") ? 1 : 0;
        return (DateWords.Number(tokens, at), at + 1 + ending);
    }

    // "2025", "2025 года", "2025-ci il"; the token after it.
    private static (int? Year, int After) YearAfter(TokenList tokens, int at)
        => Year(tokens, at) is { } year && !IsPartOfNumber(tokens, at) ? (year, DateWords.IsAny(tokens, at + 1, "года году год г") ? at + 2 : at + 1) : (null, at);

    private static int? Year(TokenList tokens, int at) => tokens.IsNumber(at) && tokens.Span(at).Length == 4 && DateWords.Number(tokens, at) is { } year and >= 1000 and <= 2999 ? year : null;

    // "1,800", "23.40", "7/2024", "$2025".
    private static bool IsPartOfNumber(TokenList tokens, int at)
        => (tokens.Touches(at + 1) && tokens.Touches(at + 2) && tokens.IsNumber(at + 2) && tokens.Text[tokens[at + 1].Start] is ',' or '.' or ':' or '/')
            || (at > 1 && tokens.Touches(at) && tokens.Touches(at - 1) && tokens.IsNumber(at - 2) && tokens.Text[tokens[at - 1].Start] is ',' or '.' or ':' or '/')
            || (tokens.Touches(at + 1) && tokens.Has(at + 1) && tokens.Text[tokens[at + 1].Start] is '%' or '°')
            || (at > 0 && tokens.Touches(at) && tokens.Text[tokens[at - 1].Start] is '$' or '€' or '£' or '#');

    private static int AfterDot(TokenList tokens, int at) => tokens.IsSign(at, '.') && tokens.Touches(at) ? at + 1 : at;

    private static bool Joined(TokenList tokens, int at, char sign) => tokens.IsSign(at, sign) && tokens.Touches(at) && tokens.Touches(at + 1);

    private static bool TwoDigits(TokenList tokens, int at) => tokens.IsNumber(at) && tokens.Span(at).Length == 2;

    private static bool IsDate(DateParts parts) => parts.Month is >= 1 and <= 12 && parts.Day is >= 1 and <= 31 && parts.Text is not null;

    private static DatePoint? Made(int first, int after, DateParts parts) => parts.Month is null or (>= 1 and <= 12) && parts.Text is not null ? new(first, after, parts) : null;
}
