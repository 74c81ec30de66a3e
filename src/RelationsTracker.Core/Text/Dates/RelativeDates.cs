using System.Globalization;
using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Text.Dates;

/// <summary>Dates that are counted from another: "yesterday", "last week", "on Wednesday", "exactly one month later", "two days after the
/// ceasefire".</summary>
internal static class RelativeDates
{
    private const string Approximators = "about around some roughly approximately nearly almost over under barely";

    private static readonly (string Words, int Days)[] DayWords =
    [
        ("today tonight сегодня այսօր امروز", 0), ("yesterday вчера dünən երեկ دیروز", -1), ("tomorrow завтра վաղը فردا", 1),
    ];

    /// <summary>Takes the date that begins at a token.</summary>
    /// <returns>The token after it, or null if there is none.</returns>
    public static int? Take(DatesSoFar dates, int at) => NamedDay(dates, at) ?? Weekday(dates, at, at, 0) ?? WithPointer(dates, at) ?? Counted(dates, at);

    // "yesterday", "last night", "the day before yesterday".
    private static int? NamedDay(DatesSoFar dates, int at)
    {
        var tokens = dates.Tokens;
        if (tokens.Is(at, "day") && DateWords.IsAny(tokens, at + 1, "before after") && DateWords.IsAny(tokens, at + 2, "yesterday tomorrow") && tokens.Is(at + 1, "before") == tokens.Is(at + 2, "yesterday"))
        {
            return FromPublication(dates, at, at + 3, new(tokens.Is(at + 1, "before") ? -2 : 2, 'D'), true);
        }

        if (tokens.Is(at, "last") && tokens.Is(at + 1, "night"))
        {
            return FromPublication(dates, at, at + 2, new(-1, 'D'), true);
        }

        foreach (var (words, days) in DayWords)
        {
            if (DateWords.IsAny(tokens, at, words))
            {
                return FromPublication(dates, at, at + 1, new(days, 'D'), true);
            }
        }

        return null;
    }

    // "Wednesday night", "last Wednesday", "next Friday".
    private static int? Weekday(DatesSoFar dates, int first, int at, int pointer)
    {
        var tokens = dates.Tokens;
        if (DateWords.Weekday(tokens, at) is not { } day || (pointer == 0 && NamesSomething(tokens, at)))
        {
            return null;
        }

        // "Wednesday, 13 March 2024": the date that follows says it all.
        var following = tokens.IsSign(at + 1, ',') ? at + 2 : at + 1;
        if (DatePoints.At(tokens, tokens.Is(following, "the") ? following + 1 : following, false) is { Parts.Day: not null })
        {
            return null;
        }

        var after = at + 1;
        if (dates.Published is not { } published)
        {
            return dates.Add(first, after, null, relative: new(null, false, null, DateAnchor.Unresolved), note: "The day of publication is not known.");
        }

        var back = ((int)published.DayOfWeek - (int)day + 7) % 7;
        var days = pointer switch { > 0 => 7 - back, < 0 => back == 0 ? -7 : -back, _ => dates.LooksAhead(at) && back > 0 ? 7 - back : -back };
        var other = pointer == 0 && back == 0 ? new[] { Edtf.EdtfDate.Parse(Text(published.AddDays(-7))) } : [];
        var found = published.AddDays(days);
        return dates.Add(first, after, Text(found), DateParts.Of(found), other, new(Iso(new(days, 'D')), false, "P0D", DateAnchor.Publication), note: "The nearest such day to publication.");
    }

    // "the Friday Agreement".
    private static bool NamesSomething(TokenList tokens, int at)
        => tokens.IsCapital(at + 1) && DateWords.Month(tokens, at + 1) is null && tokens.Text[tokens[at].End..tokens[at + 1].Start] == " ";

    // "last month", "this summer", "the next day", "the same year".
    private static int? WithPointer(DatesSoFar dates, int at)
    {
        var tokens = dates.Tokens;
        var step = DateWords.IsAny(tokens, at, "next following coming") ? 1 : DateWords.IsAny(tokens, at, "last previous past preceding") ? -1 : DateWords.IsAny(tokens, at, "this same") ? 0 : (int?)null;
        if (step is not { } by)
        {
            return tokens.Is(at, "на") && tokens.Is(at + 1, "следующий") && tokens.Is(at + 2, "день") ? FromPrevious(dates, at, at + 3, new(1, 'D'), false) : null;
        }

        if (Weekday(dates, at, at + 1, by == 0 ? 0 : by) is { } weekday)
        {
            return weekday;
        }

        if (DateWords.Season(tokens, at + 1) is { } season && dates.Published is { } published && !tokens.Is(at, "same"))
        {
            var year = published.Year + (by == 0 ? 0 : by < 0 ? (published.Month > (season - 20) * 3 + 2 ? 0 : -1) : published.Month < season * 3 - 60 ? 0 : 1);
            return dates.Add(at, at + 2, Invariant($"{year:0000}-{season}"), new(year, Part: season), relative: new(null, false, null, DateAnchor.Publication));
        }

        var unit = DateWords.Unit(tokens, at + 1) is { } named and ('D' or 'W' or 'M' or 'Y') && !tokens.Words(at + 1).EndsWith('s') ? named : DateWords.IsAny(tokens, at + 1, "morning evening night afternoon") ? 'D' : (char?)null;
        if (unit is not { } of || (of == 'D' && DateWords.IsAny(tokens, at, "last past this")))
        {
            return null;
        }

        var counts = DateWords.IsAny(tokens, at, "following previous preceding same") || (tokens.Is(at, "next") && (tokens.Is(at - 1, "the") || of == 'D'));
        return counts ? FromPrevious(dates, at, at + 2, new(by, of), false) : InPeriod(dates, at, at + 2, by, of);
    }

    // "last week" is the week before that of publication, from Monday; "last month" and "last year" are themselves.
    private static int InPeriod(DatesSoFar dates, int at, int after, int by, char unit)
    {
        var relative = new RelativeDate(Iso(new(by, unit)), false, "P0D", dates.Published is null ? DateAnchor.Unresolved : DateAnchor.Publication);
        if (dates.Published is not { } published)
        {
            return dates.Add(at, after, null, relative: relative, note: "The day of publication is not known.");
        }

        var monday = published.AddDays(-(((int)published.DayOfWeek + 6) % 7) + 7 * by);
        var month = published.AddMonths(by);
        return unit switch
        {
            'W' => dates.Add(at, after, $"{Text(monday)}/{Text(monday.AddDays(6))}", relative: relative, note: "The calendar week, Monday to Sunday."),
            'M' => dates.Add(at, after, Text(month)[..7], new(month.Year, month.Month), relative: relative),
            _ => dates.Add(at, after, Invariant($"{published.Year + by:0000}"), new(published.Year + by), relative: relative),
        };
    }

    // "exactly one month later", "some two years ago", "a day after the fire".
    private static int? Counted(DatesSoFar dates, int at)
    {
        var tokens = dates.Tokens;
        var (exact, about, next) = (false, (string?)null, at);
        if (DateWords.IsAny(tokens, next, "exactly precisely"))
        {
            (exact, next) = (true, next + 1);
        }
        else if (DateWords.IsAny(tokens, next, "just only"))
        {
            next++;
        }
        else if (DateWords.IsAny(tokens, next, Approximators))
        {
            (about, next) = (tokens.Words(next).ToLowerInvariant(), next + 1);
        }
        else if (DateWords.IsAny(tokens, next, "more less") && tokens.Is(next + 1, "than"))
        {
            (about, next) = (tokens.Words(next).ToLowerInvariant() + " than", next + 2);
        }

        var (count, unit, afterUnit) = Quantity(tokens, next);
        if (unit is not { } of)
        {
            return null;
        }

        if (tokens.Is(afterUnit, "to") && tokens.Is(afterUnit + 1, "the") && tokens.Is(afterUnit + 2, "day"))
        {
            (exact, afterUnit) = (true, afterUnit + 3);
        }

        var step = new Step(count, of, about is not null);
        if (tokens.Is(afterUnit, "ago"))
        {
            return FromPublication(dates, at, afterUnit + 1, step.Back(), exact, about);
        }

        if (DateWords.IsAny(tokens, afterUnit, "later afterwards afterward"))
        {
            return FromPrevious(dates, at, afterUnit + 1, step, exact, about);
        }

        if (tokens.Is(afterUnit, "earlier") || (tokens.Is(afterUnit, "prior") && !tokens.Is(afterUnit + 1, "to")))
        {
            return FromPrevious(dates, at, afterUnit + 1, step.Back(), exact, about);
        }

        return DateWords.IsAny(tokens, afterUnit, "after before following since") ? FromWhatFollows(dates, at, afterUnit, tokens.Is(afterUnit, "before") ? step.Back() : step, exact, about) : null;
    }

    private static (int? Count, char? Unit, int After) Quantity(TokenList tokens, int at)
    {
        if (DateWords.IsAny(tokens, at, "several few many"))
        {
            return (null, DateWords.Unit(tokens, at + 1), at + 2);
        }

        if (tokens.Is(at, "a") && DateWords.IsAny(tokens, at + 1, "few couple"))
        {
            var of = tokens.Is(at + 2, "of") ? at + 3 : at + 2;
            return (null, DateWords.Unit(tokens, of), of + 1);
        }

        // "the day after the fire".
        return tokens.Is(at, "day") && tokens.Is(at - 1, "the") && DateWords.IsAny(tokens, at + 1, "after before") ? (1, 'D', at + 1)
            : DateWords.Count(tokens, at) is { } count ? (count, DateWords.Unit(tokens, at + 1), at + 2)
            : (null, null, at);
    }

    private static int FromWhatFollows(DatesSoFar dates, int at, int word, Step step, bool exact, string? about)
    {
        var tokens = dates.Tokens;
        if (DatePoints.At(tokens, word + 1, true) is { Parts: { Year: not null }, Swapped: null, Until: null } date && date.Parts is not { Decade: true })
        {
            // The date it is counted from stands in the list after it.
            return Add(dates, at, word + 1, step, exact, about, date.Parts, new(step.Iso(), exact, step.Tolerance(exact), DateAnchor.PreviousDate, dates.Found.Count + 1));
        }

        if (!tokens.IsWord(word + 1) && !tokens.IsNumber(word + 1) && !tokens.IsSign(word + 1, '"') && !tokens.IsSign(word + 1, '“') || DateWords.IsAny(tokens, word + 1, "that this which"))
        {
            return FromPrevious(dates, at, word + 1, step, exact, about);
        }

        var end = word + 1;
        var to = dates.SentenceEndOf(tokens[at].Start);
        while (tokens.Has(end) && tokens[end].End <= to && !(tokens[end].Kind == TokenKind.Sign && tokens.Text[tokens[end].Start] is ',' or '.' or ';' or ':' or '—' or '(' or '?' or '!') && end - word <= 14)
        {
            end++;
        }

        return end == word + 1
            ? FromPrevious(dates, at, word + 1, step, exact, about)
            : dates.Add(at, word + 1, null, qualifier: about, relative: new(step.Iso(), exact, step.Tolerance(exact), DateAnchor.NamedEvent, null, tokens[word + 1].Start, tokens[end - 1].End), note: "Counted from an event that is named, not dated.");
    }

    private static int FromPrevious(DatesSoFar dates, int at, int after, Step step, bool exact, string? about = null)
        => dates.Previous(at) is { } previous
            ? Add(dates, at, after, step, exact, about, previous.Parts, new(step.Iso(), exact, step.Tolerance(exact), DateAnchor.PreviousDate, previous.Index))
            : dates.Add(at, after, null, qualifier: about, relative: new(step.Iso(), exact, step.Tolerance(exact), DateAnchor.Unresolved), note: "No date stands before it.");

    private static int FromPublication(DatesSoFar dates, int at, int after, Step step, bool exact, string? about = null)
        => dates.Published is { } published
            ? Add(dates, at, after, step, exact, about, DateParts.Of(published), new(step.Iso(), exact, step.Tolerance(exact), DateAnchor.Publication))
            : dates.Add(at, after, null, qualifier: about, relative: new(step.Iso(), exact, step.Tolerance(exact), DateAnchor.Unresolved), note: "The day of publication is not known.");

    private static int Add(DatesSoFar dates, int at, int after, Step step, bool exact, string? about, DateParts from, RelativeDate relative)
    {
        var (parts, plain) = step.From(from, exact);
        return dates.Add(at, after, parts?.Text is { } text ? text + (plain ? "" : "~") : null, plain ? parts : null, null, relative, about, parts is null ? "Too coarse to count from." : null);
    }

    private static string Iso(Step step) => step.Iso()!;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
