using System.Globalization;
using RelationsTracker.App.Exchange.Documents;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>What a document says of itself, where it fits into the fields of a source. What does not fit is left out, never cut into something else.</summary>
internal static class DocumentGuess
{
    private const int LongestName = 300;

    /// <summary>Fills the blanks of a source; what somebody gave stays.</summary>
    public static SourceContent Fill(SourceContent given, DocumentDetails says, AddText.Input input, DateOnly today) => given with
    {
        Name = Some(given.Name, LongestName) ?? Short(says.Title) ?? Short(Path.GetFileNameWithoutExtension(input.FileName)) ?? Short(input.From?.Answered) ?? "Untitled document",
        Publisher = given.Publisher ?? Some(says.Publisher, 200),
        Authors = given.Authors.Count > 0 ? given.Authors : [.. (says.Authors ?? []).Select(author => Some(author, 200)).OfType<string>().Distinct().Take(50)],
        Language = given.Language ?? Language(input.Language) ?? Language(says.Language),
        Published = given.Published ?? Date(says.Published),
        Url = given.Url ?? Some(input.From?.Answered, 2000),
        Acquired = given.Acquired ?? today,
    };

    /// <summary>A BCP 47 tag, or null.</summary>
    public static string? Language(string? tag)
        => tag?.Trim().Replace('_', '-') is { Length: > 1 and <= 35 } trimmed && trimmed.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(trimmed[0]) ? trimmed : null;

    /// <summary>EDTF as it stands, else a day in one of the spellings that computers use.</summary>
    private static EdtfDate? Date(string? text)
        => text is not { Length: > 0 } ? null
            : EdtfDate.TryParse(text.Trim(), out var date, out _) ? date
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? EdtfDate.Parse($"{instant:yyyy-MM-dd}")
            : null;

    private static string? Some(string? text, int longest)
        => text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line && line.Length <= longest && !line.Any(char.IsControl) ? line : null;

    private static string? Short(string? text) => Some(text?.Shortened(LongestName), LongestName);
}
