using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Citations;

/// <summary>Spells a source out as a reference of one line: who, what, where, when, and the day we got it.</summary>
public static class CitationText
{
    // Behind letters that run from the right the parts of a date change places: 2024-03-18 is read as 18-03-2024. This mark
    // (LEFT-TO-RIGHT MARK, Unicode Annex 9, rule W2) stands between.
    private const char Leftwards = '\u200e';

    public static string Of(SourceContent source)
    {
        var citation = source.Citation;
        var inside = Joined(" ", citation?.ContainerTitle, citation?.Volume, citation?.Issue is { Length: > 0 } issue ? $"({issue})" : null);
        var parts = new[]
        {
            source.Authors.Count > 0 ? string.Join("; ", source.Authors) : null,
            source.Name,
            Joined(", ", inside, citation?.Page is { Length: > 0 } page ? $"{(page.All(char.IsAsciiDigit) ? "p." : "pp.")} {page}" : null),
            Joined(", ", citation?.PublisherPlace, source.Publisher, Dated(source.Published?.ToString(), string.Concat(source.Name, inside, citation?.PublisherPlace, source.Publisher))),
            citation?.Doi is { Length: > 0 } doi ? $"doi:{doi}" : null,
            citation?.Isbn is { Length: > 0 } isbn ? $"ISBN {isbn}" : null,
            source.Url,
            source.Acquired is { } day ? FormattableString.Invariant($"Acquired {day:yyyy-MM-dd}") : null,
        };
        return string.Join(" ", parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(Sentence));
    }

    private static string? Dated(string? date, string before) => date is not null && before.Any(RunsFromTheRight) ? $"{Leftwards}{date}" : date;

    private static bool RunsFromTheRight(char unit) => unit is (>= '\u0590' and <= '\u08ff') or (>= '\ufb1d' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefc');

    private static string Sentence(string? part) => part!.Trim() is var words && words[^1] is '.' or '?' or '!' or '…' ? words : words + ".";

    private static string? Joined(string between, params string?[] parts)
        => parts.Where(part => !string.IsNullOrWhiteSpace(part)).ToList() is { Count: > 0 } some ? string.Join(between, some) : null;
}
