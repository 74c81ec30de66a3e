using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using RelationsTracker.Core.Briefs.Verification;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Exchange.Briefs.Verification;

/// <summary>Writes a verification as JSON, for programs (docs/formats.md).</summary>
public static class VerifiedJson
{
    /// <summary>The word by which it says what it is, and which version of the format.</summary>
    public const string Format = "relationstracker-brief-verification/1";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <param name="file">What is known of the file it came from; null for an edition of the case.</param>
    public static string Write(VerifiedBrief verified, object? file = null) => JsonSerializer.Serialize(new
    {
        Schema = Format,
        Case = verified.Head.Slug,
        Brief = $"{verified.Head.Brief}",
        verified.Head.Edition,
        verified.Head.Title,
        VerifiedAt = verified.At,
        verified.Holds,
        Counts = Enum.GetValues<Standing>().ToDictionary(standing => Kebab.Of($"{standing}"), verified.Count),
        File = file,
        Sentences = verified.Sentences.Select(sentence => new
        {
            sentence.Sentence.Number,
            sentence.Sentence.Text,
            Standing = Kebab.Of($"{sentence.Standing}"),
            References = sentence.Sentence.References.Select(reference => $"{reference}"),
            Causes = Causes(sentence.Causes),
        }),
        Figures = verified.Figures.Select(figure => new
        {
            Reference = $"{figure.Reference}",
            figure.Title,
            Standing = Kebab.Of($"{figure.Standing}"),
            Causes = Causes(figure.Causes),
        }),
    }, Options);

    private static IEnumerable<object> Causes(IReadOnlyList<VerificationCause> causes)
        => causes.Select(cause => new { Kind = Kebab.Of($"{cause.Kind}"), cause.About, cause.What });
}
