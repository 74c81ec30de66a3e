namespace RelationsTracker.Core.Text.Edtf;

/// <summary>Reads a whole EDTF text: a set, an interval or one date. Gives null and a <see cref="Flaw"/> if it is none.</summary>
internal sealed class EdtfReader(string text)
{
    private EdtfFlaw? flaw;

    public string? Flaw => flaw?.Of(text);

    public EdtfShape? Read()
    {
        flaw = text.Length switch
        {
            0 => new(0, "nothing is written", "Write a date, year first: 2025, 2025-06 or 2025-06-27."),
            > EdtfDate.MaxLength => new(EdtfDate.MaxLength, $"the text goes on past {EdtfDate.MaxLength} characters", "Write a shorter date."),
            _ => EdtfObsolete.Find(text),
        };
        if (flaw is not null)
        {
            return null;
        }

        return text[0] is '[' or '{' ? Set() : text.Contains('/') ? Interval() : Point(0, text.Length, mayHaveTime: true);
    }

    private EdtfInterval? Interval()
    {
        var slash = text.IndexOf('/');
        if (text.IndexOf('/', slash + 1) is var second and >= 0)
        {
            return Fail<EdtfInterval>(second, "there is a second slash", "An interval has one: 2025-06-26/2025-06-27. Inside a date write hyphens.");
        }

        var startIs = EndAt(0, slash);
        var endIs = EndAt(slash + 1, text.Length);
        if (startIs != EdtfEnd.Dated && endIs != EdtfEnd.Dated)
        {
            return Fail<EdtfInterval>(slash, "neither end of the interval has a date", "Give one end a date: 2025-06-27/.. or ../2025-06-27.");
        }

        return Span(startIs, (0, slash), endIs, (slash + 1, text.Length));
    }

    private EdtfSet? Set()
    {
        var close = text[0] == '[' ? ']' : '}';
        if (text[^1] != close || text.Length < 3)
        {
            var what = text[^1] == close ? "the set is empty" : $"the set does not end with {close}";
            return Fail<EdtfSet>(text.Length - 1, what, "Write [2025-06,2025-07] for one of them, {2025-06,2025-07} for all.");
        }

        var members = new List<EdtfShape>();
        for (int from = 1, comma; from < text.Length; from = comma + 1)
        {
            comma = text.IndexOf(',', from) is var found and >= 0 ? found : text.Length - 1;
            if (Member(from, comma, isFirst: from == 1, isLast: comma == text.Length - 1) is not { } member)
            {
                return null;
            }

            members.Add(member);
        }

        return new(members, IsOneOf: close == ']');
    }

    private EdtfShape? Member(int from, int to, bool isFirst, bool isLast)
    {
        if (text.IndexOf('/', from, to - from) is var slash and >= 0)
        {
            return Fail<EdtfShape>(slash, "there is a slash inside a set", "Write a range with two dots: [2025-06-26..2025-06-27].");
        }

        var dots = text.IndexOf("..", from, to - from, StringComparison.Ordinal);
        if (dots < 0)
        {
            return Point(from, to, mayHaveTime: false);
        }

        var (startIs, endIs) = (dots == from ? EdtfEnd.Open : EdtfEnd.Dated, dots + 2 == to ? EdtfEnd.Open : EdtfEnd.Dated);
        return (startIs, endIs) switch
        {
            (EdtfEnd.Open, EdtfEnd.Open) => Fail<EdtfShape>(dots, "the two dots have no date beside them", "Write ..2025-06-30 for up to, 2025-06-30.. for from."),
            (EdtfEnd.Open, _) when !isFirst => Fail<EdtfShape>(dots, "a range without a start stands inside the set", "Put it first: [..2025-06,2025-08]."),
            (_, EdtfEnd.Open) when !isLast => Fail<EdtfShape>(dots, "a range without an end stands inside the set", "Put it last: [2025-06,2025-08..]."),
            _ => Span(startIs, (from, dots), endIs, (dots + 2, to)),
        };
    }

    private EdtfInterval? Span(EdtfEnd startIs, (int From, int To) startAt, EdtfEnd endIs, (int From, int To) endAt)
    {
        var start = startIs == EdtfEnd.Dated ? Point(startAt.From, startAt.To, mayHaveTime: false) : null;
        var end = endIs == EdtfEnd.Dated && flaw is null ? Point(endAt.From, endAt.To, mayHaveTime: false) : null;
        if (flaw is not null)
        {
            return null;
        }

        var span = new EdtfInterval(start, startIs, end, endIs);
        return span.RunsBackwards ? Fail<EdtfInterval>(endAt.From, "the end lies before the start", "Write the earlier date first.") : span;
    }

    private EdtfEnd EndAt(int from, int to) => text.AsSpan(from, to - from) switch
    {
        "" => EdtfEnd.Unknown,
        ".." => EdtfEnd.Open,
        _ => EdtfEnd.Dated,
    };

    private EdtfPoint? Point(int from, int to, bool mayHaveTime)
    {
        var reader = new EdtfPointReader(text, from, to, mayHaveTime);
        var point = reader.Read();
        flaw = reader.Flaw;
        return point;
    }

    private T? Fail<T>(int at, string what, string mend)
        where T : class
    {
        flaw = new(at, what, mend);
        return null;
    }
}
