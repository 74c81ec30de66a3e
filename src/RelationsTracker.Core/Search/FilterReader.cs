using System.Globalization;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Search;

/// <summary>Reads the <c>field:value</c> parts of a query. A value may be several, with commas between.</summary>
internal sealed class FilterReader(List<SearchProblem> problems)
{
    private readonly List<SearchFilter> _filters = [];
    private DaySpan? _possibly;
    private DaySpan? _within;
    private CountSpan? _origins;

    public int Count { get; private set; }

    public SearchQuery Into(SearchQuery query) => query with
    {
        Filters = _filters.ToMany(),
        Possibly = _possibly,
        Within = _within,
        Origins = _origins,
        Problems = problems.ToMany(),
    };

    /// <summary>Reads a part that has a field.</summary>
    /// <returns>Whether it is done with; if not, it is to be looked for as words.</returns>
    public bool Take(SearchToken token, string field)
    {
        var name = field.ToLowerInvariant();
        var isRead = name switch
        {
            "kind" => Choices(token, SearchField.Kind, KindOf, "a kind, such as claim, actor or comment"),
            "type" => Choices(token, SearchField.Type, TypeOf, "a type, such as fact-report or person"),
            "state" => Choices(token, SearchField.State, StateOf, $"a state: {string.Join(", ", Enum.GetNames<ItemState>().Select(Kebab.Of))}"),
            "grade" => Choices(token, SearchField.Grade, GradeOf, "a grade: a letter A to F, a digit 1 to 6, or both"),
            "case" => Choices(token, SearchField.Case, CaseOf, "the part of an address that names a case"),
            "actor" => Choices(token, SearchField.Actor, value => RefOf(value, ItemKind.Actor), "an actor, such as A7"),
            "scope" => Choices(token, SearchField.Scope, value => RefOf(value, ItemKind.Hypothesis), "a hypothesis, such as H1"),
            "date" => Span(token, ref _possibly),
            "within" => Span(token, ref _within),
            "origins" => Number(token),
            _ => false,
        };
        if (!isRead)
        {
            problems.Add(new SearchProblem(token.At, Known(name) ? $"“{SearchReader.Shown(token.Text)}” is left out: {Needs(name)}" : $"There is no field “{SearchReader.Shown(field)}”; it was looked for as words."));
        }

        Count += isRead ? 1 : 0;
        return isRead || Known(name);
    }

    private static bool Known(string name) => name is "date" or "within" or "origins" or "kind" or "type" or "state" or "grade" or "case" or "actor" or "scope";

    private static string Needs(string name) => name switch
    {
        "date" or "within" => "a date is written as 2025-06, 2025-06-14 or 2025-06..2025-07, and cannot be excluded.",
        "origins" => "origins are a number such as 2, >=2 or 1..3, and cannot be excluded.",
        _ => $"this is not a value of “{name}”.",
    };

    private bool Choices(SearchToken token, SearchField field, Func<string, string?> read, string wanted)
    {
        var values = token.Text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(SearchQuery.MostAlternatives).Select(value => (value, Read: read(value))).ToList();
        foreach (var (value, _) in values.Where(v => v.Read is null && values.Exists(other => other.Read is not null)))
        {
            problems.Add(new SearchProblem(token.At, $"“{SearchReader.Shown(value)}” is not {wanted}."));
        }

        var known = values.Select(v => v.Read).OfType<string>().Distinct().ToMany();
        if (known.Count > 0)
        {
            _filters.Add(new SearchFilter(field, known, token.Excluded));
        }

        return known.Count > 0;
    }

    private static string? KindOf(string value)
        => value.Equals("comment", StringComparison.OrdinalIgnoreCase) || value.Equals("comments", StringComparison.OrdinalIgnoreCase) ? Findable.Comment
            : ItemKinds.TryFromSection(value, out var kind) || ItemKinds.TryFromLetters(value, out kind) || TryWord(value, out kind) ? kind.Letters() : null;

    private static bool TryWord(string value, out ItemKind kind)
    {
        var word = value.Replace('-', ' ');
        kind = ItemKinds.All.FirstOrDefault(k => k.Word().Equals(word, StringComparison.OrdinalIgnoreCase));
        return kind.Word().Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    private static string? TypeOf(string value) => value.Length <= 40 && value.All(c => char.IsAsciiLetter(c) || c == '-') ? value.ToLowerInvariant() : null;

    private static string? StateOf(string value) => Kebab.TryParse(typeof(ItemState), value, out var state) ? Kebab.Of(state!.ToString()!) : null;

    private static string? GradeOf(string value) => value.ToUpperInvariant() switch
    {
        [>= 'A' and <= 'F'] or [>= '1' and <= '6'] or [>= 'A' and <= 'F', >= '1' and <= '6'] => value.ToUpperInvariant(),
        _ => null,
    };

    private static string? CaseOf(string value) => value.Length <= 60 && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? value.ToLowerInvariant() : null;

    private static string? RefOf(string value, ItemKind kind) => ItemRef.TryParse(value, null, out var reference) && reference.Kind == kind ? reference.ToString() : null;

    private static bool Span(SearchToken token, ref DaySpan? into)
    {
        if (token.Excluded || ReadSpan(token.Text) is not { } span)
        {
            return false;
        }

        into = span;
        return true;
    }

    private static DaySpan? ReadSpan(string text)
    {
        if (EdtfDate.TryParse(text, out var whole, out _))
        {
            return new DaySpan(whole.Earliest, whole.Latest);
        }

        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return null;
        }

        var (from, until) = (Bound(text[..dots]), Bound(text[(dots + 2)..]));
        return from.IsRead && until.IsRead && (from.Date ?? until.Date) is not null ? new DaySpan(from.Date?.Earliest, until.Date?.Latest) : null;
    }

    private static (bool IsRead, EdtfDate? Date) Bound(string text)
        => text.Length == 0 ? (true, null) : EdtfDate.TryParse(text, out var date, out _) ? (true, date) : (false, null);

    private bool Number(SearchToken token)
    {
        if (token.Excluded || ReadNumber(token.Text) is not { } count)
        {
            return false;
        }

        _origins = count;
        return true;
    }

    private static CountSpan? ReadNumber(string text) => text switch
    {
        ['>', '=', .. var least] when Digits(least) is { } n => new CountSpan(n, int.MaxValue),
        ['<', '=', .. var most] when Digits(most) is { } n => new CountSpan(0, n),
        ['>', .. var over] when Digits(over) is { } n => new CountSpan(n + 1, int.MaxValue),
        ['<', .. var under] when Digits(under) is { } n => new CountSpan(0, n - 1),
        _ when text.IndexOf("..", StringComparison.Ordinal) is > 0 and var dots && Digits(text[..dots]) is { } least && Digits(text[(dots + 2)..]) is { } most => new CountSpan(least, most),
        _ => Digits(text) is { } n ? new CountSpan(n, n) : null,
    };

    private static int? Digits(string text) => text.Length is > 0 and <= 6 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
