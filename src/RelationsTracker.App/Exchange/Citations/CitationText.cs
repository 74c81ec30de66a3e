using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Citations;

/// <summary>Spells a source out as a reference of one line: who, what, where, when, and the day we got it.</summary>
public static class CitationText
{
    public static string Of(SourceContent source)
    {
        var citation = source.Citation;
        var inside = Joined(" ", citation?.ContainerTitle, citation?.Volume, citation?.Issue is { Length: > 0 } issue ? $"({issue})" : null);
        var parts = new[]
        {
            source.Authors.Count > 0 ? string.Join("; ", source.Authors) : null,
            source.Name,
            Joined(", ", inside, citation?.Page is { Length: > 0 } page ? $"pp. {page}" : null),
            Joined(", ", citation?.PublisherPlace, source.Publisher, source.Published?.ToString()),
            citation?.Doi is { Length: > 0 } doi ? $"doi:{doi}" : null,
            citation?.Isbn is { Length: > 0 } isbn ? $"ISBN {isbn}" : null,
            source.Url,
            source.Acquired is { } day ? FormattableString.Invariant($"acquired {day:yyyy-MM-dd}") : null,
        };
        return string.Join(" ", parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(Sentence));
    }

    private static string Sentence(string? part) => part!.Trim() is var words && words[^1] is '.' or '?' or '!' or '…' ? words : words + ".";

    private static string? Joined(string between, params string?[] parts)
        => parts.Where(part => !string.IsNullOrWhiteSpace(part)).ToList() is { Count: > 0 } some ? string.Join(between, some) : null;
}
