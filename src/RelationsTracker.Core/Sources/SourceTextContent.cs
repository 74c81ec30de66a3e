using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Anchoring;
using RelationsTracker.Core.Text.Normalisation;

namespace RelationsTracker.Core.Sources;

/// <summary>
/// One immutable version of a source's text in normal form, or, where the text may not be passed on, only its
/// fingerprint and length. Offsets everywhere are UTF-16 units of the normal form, end exclusive.
/// </summary>
public sealed record SourceTextContent : Content
{
    /// <summary>Longest text, in UTF-16 units.</summary>
    public const int MaxLength = 5_000_000;

    [Field("Source", Required = true, Kinds = [ItemKind.Source])]
    public ItemRef Source { get; init; }

    [Field("Version", Low = 1, High = 10_000)]
    public int Edition { get; init; } = 1;

    [Field("Media type", Max = 100)]
    public string MediaType { get; init; } = "text/plain";

    [Field("Language", Max = 35)]
    public string? Language { get; init; }

    [Field("Normal form", Max = 40)]
    public string Normalisation { get; init; } = TextNormalisation.Id;

    [Field("SHA-256", Required = true, Max = 64, Group = FieldGroup.Kept)]
    public string Sha256 { get; init; } = "";

    [Field("Length", Low = 0, High = MaxLength, Group = FieldGroup.Kept)]
    public int Length { get; init; }

    [Field("Withheld", Help = "The text may not be passed on: packages carry its fingerprint and length only.")]
    public bool Withheld { get; init; }

    [Field("Text", Max = MaxLength, Lines = 20, Group = FieldGroup.Kept)]
    public string? Text { get; init; }

    [Field("Parts", Group = FieldGroup.More, MaxCount = 5000)]
    public Many<TextPart> Parts { get; init; } = [];

    [Field("Quirks", Group = FieldGroup.More, MaxCount = 500)]
    public Many<TextQuirk> Quirks { get; init; } = [];

    [Field("Words that do not occur", Group = FieldGroup.More, MaxCount = 100)]
    public Many<AbsentTerm> AbsentTerms { get; init; } = [];

    [Field("Skipped", Group = FieldGroup.Kept, MaxCount = 10_000, Help = "Ranges that somebody read and makes no claim of.")]
    public Many<SkippedRange> Skips { get; init; } = [];

    [Field("Skips of the version before", Group = FieldGroup.Kept, Help = "How many of them came along to this version.")]
    public CarriedSkips? CarriedSkips { get; init; }

    public override string Title => $"Text {Edition} of {Source}{(Text is null ? ", withheld" : "")}";

    protected override IEnumerable<Flaw> Rules()
    {
        if (Sha256.Length != 64 || !Sha256.All(char.IsAsciiHexDigitLower))
        {
            yield return new Flaw("sha256", "A fingerprint is 64 hexadecimal digits in lower case.");
        }

        if (Text is { } text && text.Length != Length)
        {
            yield return new Flaw("length", $"The text has {text.Length} UTF-16 units, not {Length}.");
        }

        if (Text is { } kept && TextFingerprint.Of(kept) != Sha256)
        {
            yield return new Flaw("sha256", $"The fingerprint is not that of the text, which is {TextFingerprint.Of(kept)}.");
        }

        if (Text is { } words && NormalForm.Find(Normalisation) is not null && !TextNormalisation.IsNormal(words))
        {
            yield return new Flaw("text", "The text is not in its normal form: Unicode NFC, lines ending in LF, no byte order mark.");
        }

        if (Text is null && !Withheld)
        {
            yield return new Flaw("text", "A text that is not kept must be marked as withheld.");
        }

        if (Skips.Any(skip => skip.Start < 0 || skip.End > Length || skip.Start >= skip.End) || Skips.Zip(Skips.Skip(1), (one, next) => one.End > next.Start).Any(overlap => overlap))
        {
            yield return new Flaw("skips", "Skipped ranges stand inside the text, in order, and do not overlap.");
        }

        foreach (var (part, i) in Parts.Select((part, i) => (part, i)).Where(p => p.part.Start < 0 || p.part.End > Length || p.part.Start >= p.part.End))
        {
            yield return new Flaw($"parts[{i + 1}]", $"The range {part.Start}–{part.End} is not inside the text.");
        }
    }
}

/// <summary>A heading, section or paragraph of a text.</summary>
public sealed record TextPart
{
    [Field("Kind", Max = 20, Required = true, Help = "section or paragraph.")]
    public string Kind { get; init; } = "paragraph";

    [Field("Name", Max = 80, Required = true)]
    public string Name { get; init; } = "";

    [Field("Heading", Max = 300)]
    public string? Heading { get; init; }

    [Field("Inside", Max = 80)]
    public string? Inside { get; init; }

    [Field("Start", Low = 0)]
    public int Start { get; init; }

    [Field("End", Low = 0)]
    public int End { get; init; }

    [Field("Broken by a page")]
    public bool BrokenByPage { get; init; }
}

/// <summary>A peculiarity of the text that trips naive reading, such as a page break inside a name.</summary>
public sealed record TextQuirk
{
    [Field("What", Max = 300, Required = true)]
    public string What { get; init; } = "";

    [Field("Where", Kinds = [ItemKind.Excerpt])]
    public ItemRef? Excerpt { get; init; }
}

/// <summary>A word one would expect, looked for and not found.</summary>
public sealed record AbsentTerm
{
    [Field("Word", Max = 120, Required = true)]
    public string Term { get; init; } = "";

    [Field("Note", Max = 500)]
    public string? Note { get; init; }
}
