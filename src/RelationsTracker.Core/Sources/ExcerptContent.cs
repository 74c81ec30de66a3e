using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Sources;

/// <summary>Whether an excerpt still stands where it was put.</summary>
public enum AnchorState
{
    Anchored,
    Moved,
    Lost,
}

/// <summary>
/// An exact range of one text: start and end in UTF-16 units, end exclusive, and the fingerprint of its words. The
/// words themselves come from the text; only a short quotation that is evidence by its wording may be kept apart.
/// </summary>
public sealed record ExcerptContent : Content
{
    /// <summary>Longest quotation kept where the text is withheld, in UTF-16 units.</summary>
    public const int MaxQuotation = 120;

    [Field("Text", Required = true, Kinds = [ItemKind.SourceText])]
    public ItemRef Text { get; init; }

    [Field("Start", Low = 0, High = SourceTextContent.MaxLength)]
    public int Start { get; init; }

    [Field("End", Low = 1, High = SourceTextContent.MaxLength)]
    public int End { get; init; }

    [Field("SHA-256 of the words", Required = true, Max = 64, Group = FieldGroup.Kept)]
    public string Sha256 { get; init; } = "";

    [Field("Quotation", Max = MaxQuotation, Help = "Only where the wording itself is the evidence.")]
    public string? Quotation { get; init; }

    [Field("Anchor", Group = FieldGroup.Kept)]
    public AnchorState Anchor { get; init; }

    [Field("Carried over from", Kinds = [ItemKind.Excerpt], Group = FieldGroup.Kept, Help = "The excerpt on the former version of the text.")]
    public ItemRef? CarriedFrom { get; init; }

    [Field("Carried over to", Group = FieldGroup.Kept, Help = "What became of it in later versions of the text.")]
    public Many<Carry> Carries { get; init; } = [];

    public override string Title => Quotation is { Length: > 0 } ? $"“{Quotation}”" : $"{Text} [{Start}–{End}]";

    protected override IEnumerable<Flaw> Rules()
    {
        if (Start >= End)
        {
            yield return new Flaw("end", "An excerpt ends after it starts.");
        }

        if (Sha256.Length != 64 || !Sha256.All(char.IsAsciiHexDigitLower))
        {
            yield return new Flaw("sha256", "A fingerprint is 64 hexadecimal digits in lower case.");
        }

        if (Quotation is { } words && TextFingerprint.Of(words) != Sha256)
        {
            yield return new Flaw("quotation", "The quotation does not match the fingerprint of the range.");
        }
    }
}
