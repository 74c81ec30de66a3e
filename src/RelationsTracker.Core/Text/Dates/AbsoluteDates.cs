using RelationsTracker.Core.Text.Edtf;
using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Text.Dates;

/// <summary>Dates that stand for themselves, alone, in ranges and in lists, and those that only lack their year.</summary>
internal static class AbsoluteDates
{
    private enum Joint
    {
        None,
        Range,
        Both,
        Either,
    }

    private sealed record Reading(int First, int After, DatePoint One, DatePoint? Two, Joint Joint, string? Qualifier, bool About);

    /// <summary>Takes the date that begins at a token.</summary>
    /// <returns>The token after it, or null if there is none.</returns>
    public static int? Take(DatesSoFar dates, int at)
    {
        var tokens = dates.Tokens;
        var (point, qualifier, about) = Modifiers(tokens, at);
        var led = qualifier is not null || DateWords.IsAny(tokens, at - 1, "from between");
        var reading = DayList(tokens, point) ?? Pair(tokens, point, led);
        return reading is null ? null : Write(dates, reading with { First = at, Qualifier = qualifier ?? reading.Qualifier, About = about });
    }

    // "early", "mid-", "the end of", "about": the point after it.
    private static (int Point, string? Qualifier, bool About) Modifiers(TokenList tokens, int at)
    {
        if (DateWords.IsAny(tokens, at, "early mid late"))
        {
            return (tokens.IsSign(at + 1, '-') ? at + 2 : tokens.Is(at + 1, "in") ? at + 2 : at + 1, tokens.Words(at).ToLowerInvariant(), true);
        }

        if (DateWords.IsAny(tokens, at, "beginning start middle end") && tokens.Is(at + 1, "of"))
        {
            return (at + 2, tokens.Words(at).ToLowerInvariant() + " of", true);
        }

        return DateWords.IsAny(tokens, at, "about around circa approximately roughly") && !tokens.IsNumber(at + 1) ? (at + 1, tokens.Words(at).ToLowerInvariant(), true)
            : DateWords.IsAny(tokens, at, "about around circa approximately") && DatePoints.At(tokens, at + 1, false) is { Parts: { Day: not null } or { Month: not null } } ? (at + 1, tokens.Words(at).ToLowerInvariant(), true)
            : (at, null, false);
    }

    // "26–27 June 2025", "14 and 16 March", "3 to 5 July".
    private static Reading? DayList(TokenList tokens, int at)
    {
        if (DatePoints.Day(tokens, at) is not ({ } day, var next) || JointAt(tokens, next, true) is not (not Joint.None and var joint, var second)
            || DatePoints.At(tokens, second, false) is not { Parts: { Day: { } last, Month: not null }, Swapped: null, Until: null } point || !tokens.IsNumber(second) || last <= day)
        {
            return null;
        }

        return new(at, point.After, new(at, next, new DateParts(Day: day).FilledFrom(point.Parts)), point, tokens.Is(at - 1, "between") ? Joint.Range : joint, null, false);
    }

    private static Reading? Pair(TokenList tokens, int at, bool led)
    {
        if (DatePoints.At(tokens, at, led) is not { } one)
        {
            // "May–June 2025", "June or July 2025": a month that the year after the second leads to.
            return MonthPair(tokens, at);
        }

        var (joint, second) = JointAt(tokens, one.After, DateWords.IsAny(tokens, at - 1, "from between"));
        if (joint == Joint.None || one.Swapped is not null)
        {
            return new(at, one.After, one, null, Joint.None, null, false);
        }

        if (one.Parts is { Day: { } day, Month: { } month, Year: null } && DatePoints.Day(tokens, second) is ({ } last, var after) && DateWords.Month(tokens, after) is null && joint == Joint.Range && last > day)
        {
            // "July 3–5, 2025".
            var year = DatePoints.At(tokens, tokens.IsSign(after, ',') ? after + 1 : after, true) is { Parts: { Year: { } known, Month: null } } of ? (known, of.After) : ((int?)null, after);
            return new(at, year.Item2, one with { Parts = one.Parts with { Year = year.Item1 } }, new(second, after, new(year.Item1, month, last)), Joint.Range, null, false);
        }

        var two = DatePoints.At(tokens, second, true);
        return two is not null && SameShape(one.Parts, two.Parts) && two.Swapped is null && (joint != Joint.Both || tokens.Is(at - 1, "between") || one.Parts.Year is null)
            ? new(at, two.After, one with { Parts = one.Parts.FilledFrom(two.Parts) }, two, tokens.Is(at - 1, "between") ? Joint.Range : joint, null, false)
            : new(at, one.After, one, null, Joint.None, null, false);
    }

    private static Reading? MonthPair(TokenList tokens, int at)
        => DateWords.Month(tokens, at) is { Solar: false } month && JointAt(tokens, at + 1, false) is (not Joint.None and var joint, var second)
            && DatePoints.At(tokens, second, false) is { Parts: { Year: { } year, Month: not null, Day: null } } two && DateWords.Month(tokens, second) is not null
            ? new(at, two.After, new(at, at + 1, new(year, month.Number)), two, joint, null, false)
            : null;

    // The second date says at least as much as the first.
    private static bool SameShape(DateParts one, DateParts two)
        => one.Day is null == two.Day is null && one.Part is null == two.Part is null && one.Decade == two.Decade && (one.Month is null == two.Month is null) && (one.Year is null || two.Year is not null);

    private static (Joint Joint, int After) JointAt(TokenList tokens, int at, bool ranges)
        => tokens.Has(at) && tokens.Text[tokens[at].Start] is '–' or '-' or '—' or '/' && tokens[at].Kind == TokenKind.Sign ? (Joint.Range, at + 1)
            : ranges && DateWords.IsAny(tokens, at, "to until till through по до") ? (Joint.Range, at + 1)
            : DateWords.IsAny(tokens, at, "and и") ? (Joint.Both, at + 1)
            : DateWords.IsAny(tokens, at, "or или") ? (Joint.Either, at + 1)
            : (Joint.None, at);

    private static int Write(DatesSoFar dates, Reading reading)
    {
        var (one, two) = (reading.One, reading.Two);
        var (qualifier, open) = reading.Qualifier is { } own ? (own, Open.No) : Before(dates.Tokens, reading.First);
        var missing = one.Parts.Year is null && one.Parts is { Month: not null } or { Part: not null };
        var (resolved, relative, note) = missing ? YearOf(dates, reading.First, one.Parts) : (one.Parts, null, one.Note);
        var about = reading.About ? "~" : "";
        var first = resolved.Text + about;
        var last = (two is null ? one.Until?.Text : (two.Parts.Year is null ? two.Parts with { Year = resolved.Year } : two.Parts).Text) + (two is null && one.Until is null ? "" : about);
        var edtf = (reading.Joint, last, open) switch
        {
            (Joint.Both, _, _) => $"{{{first},{last}}}",
            (Joint.Either, _, _) => $"[{first},{last}]",
            (Joint.Range, _, _) => $"{first}/{last}",
            (_, not "", _) => $"{first}/{last}",
            (_, _, Open.End) => $"{first}/..",
            (_, _, Open.Start) => $"../{first}",
            _ => first,
        };
        EdtfDate[] others = [];
        if (one.Swapped?.Text is { } swapped && dates.Tokens.IsSign(one.First + 1, '/'))
        {
            (edtf, others) = ($"[{string.Join(',', new[] { first, swapped }.Order(StringComparer.Ordinal))}]", [EdtfDate.Parse(first), EdtfDate.Parse(swapped)]);
        }
        else if (one.Swapped?.Text is { } other)
        {
            others = [EdtfDate.Parse(other)];
        }

        return dates.Add(reading.First, reading.After, edtf, two is null && one is { Until: null, Swapped: null } ? resolved : null, others, relative, qualifier, note);
    }

    // A day or month without a year lies in the past of the publication, unless the sentence looks ahead.
    private static (DateParts Parts, RelativeDate? Relative, string? Note) YearOf(DatesSoFar dates, int at, DateParts parts)
    {
        if (dates.Published is { } published)
        {
            var ahead = dates.LooksAhead(at);
            var year = published.Year + ((parts.Month, parts.Day ?? published.Day).CompareTo((published.Month, published.Day)) switch
            {
                > 0 when !ahead => -1,
                < 0 when ahead => 1,
                _ => 0,
            });
            return (parts with { Year = year }, new(null, false, null, DateAnchor.Publication), ahead ? "The year is the next one after publication." : "The year is the last one before publication.");
        }

        return dates.Previous(at) is ({ } index, { Year: { } same })
            ? (parts with { Year = same }, new(null, false, null, DateAnchor.PreviousDate, index), "The year is that of the date before.")
            : (parts, new(null, false, null, DateAnchor.Unresolved), "The text does not tell the year.");
    }

    private enum Open
    {
        No,
        Start,
        End,
    }

    private static (string? Qualifier, Open Open) Before(TokenList tokens, int at)
    {
        if (tokens.Is(at - 1, "as") && DateWords.IsAny(tokens, at - 2, "early late recently far") && tokens.Is(at - 3, "as"))
        {
            return ($"as {tokens.Words(at - 2).ToLowerInvariant()} as", Open.No);
        }

        if (tokens.Is(at - 1, "than") && DateWords.IsAny(tokens, at - 2, "later earlier") && DateWords.IsAny(tokens, at - 3, "no not"))
        {
            return ($"no {tokens.Words(at - 2).ToLowerInvariant()} than", tokens.Is(at - 2, "later") ? Open.Start : Open.End);
        }

        return DateWords.IsAny(tokens, at - 1, "since") ? ("since", Open.End)
            : DateWords.IsAny(tokens, at - 1, "by until till") ? (tokens.Words(at - 1).ToLowerInvariant(), Open.Start)
            : DateWords.IsAny(tokens, at - 1, "before after") ? (tokens.Words(at - 1).ToLowerInvariant(), Open.No)
            : (null, Open.No);
    }
}
