using System.Text.Json.Serialization;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Briefs.Manifests;

/// <summary>
/// What a machine needs to tell later what of a brief still holds: every sentence with what it refers to, and every item,
/// source and figure as it was. It travels inside every exported file and needs no case beside it.
/// </summary>
public sealed record BriefManifest
{
    /// <summary>The word by which a manifest says what it is, and which version of the format.</summary>
    public const string Format = "relationstracker-brief-manifest/1";

    /// <summary>Always <see cref="Format"/>.</summary>
    public required string Schema { get; init; }

    public required SheetHead Head { get; init; }

    /// <summary>SHA-256 of the sheet it was made from; of an edition, the frozen one.</summary>
    public required string Sheet { get; init; }

    /// <summary>Every sentence, in order.</summary>
    public required IReadOnlyList<ManifestSentence> Sentences { get; init; }

    /// <summary>Every item that the brief refers to and that was there.</summary>
    public required IReadOnlyList<SheetItem> Items { get; init; }

    /// <summary>Every source that the items lead to.</summary>
    public required IReadOnlyList<ManifestSource> Sources { get; init; }

    public required IReadOnlyList<ManifestFigure> Figures { get; init; }

    public required IReadOnlyList<SignedDissent> Dissents { get; init; }

    /// <summary>SHA-256 of this manifest written without it. It tells damage and careless changes; who writes a forgery can reckon it anew, so only the edition kept in its case is proof.</summary>
    public string Digest { get; init; } = "";

    /// <summary>The manifest of a sheet.</summary>
    /// <param name="document">The sheet's Markdown, read.</param>
    public static BriefManifest Of(BriefSheet sheet, BriefDocument document) => Sealed(new BriefManifest
    {
        Schema = Format,
        Head = sheet.Head,
        Sheet = SheetJson.Fingerprint(sheet),
        Sentences = [.. document.Sentences.Select(sentence => new ManifestSentence(sentence.Number, sentence.Text, sentence.Section, [.. sentence.References.Distinct()]))],
        Items = sheet.Cited,
        Sources = [.. sheet.Sources.Select(source => new ManifestSource(source.Ref, source.Name, source.Reliability, source.State))],
        Figures = [.. sheet.Figures.Select(ManifestFigure.Of)],
        Dissents = sheet.Dissents,
    });

    /// <summary>Whether it says what it said when it was made.</summary>
    [JsonIgnore]
    public bool IsWhole => Digest == Sealed(this).Digest;

    private static BriefManifest Sealed(BriefManifest manifest)
        => manifest with { Digest = TextFingerprint.Of(ManifestJson.Write(manifest with { Digest = "" })) };
}

/// <summary>A sentence and what it refers to, each once.</summary>
/// <param name="Number">From 1, through the whole brief.</param>
/// <param name="Section">The heading it stands under; empty before the first.</param>
public sealed record ManifestSentence(int Number, string Text, string Section, IReadOnlyList<BriefReference> References);

/// <summary>A source as it was graded.</summary>
/// <param name="Reliability">Admiralty A to F; empty where nobody graded it.</param>
public sealed record ManifestSource(ItemRef Ref, string Name, string Reliability, ItemState State);

/// <summary>A figure in words and numbers.</summary>
/// <param name="Fingerprint">SHA-256 of its title, table and notes.</param>
public sealed record ManifestFigure(BriefReference Reference, string Title, SheetTable Table, IReadOnlyList<string> Notes, string Fingerprint)
{
    /// <summary>The picture is left out: the same numbers may be drawn otherwise one day.</summary>
    public static ManifestFigure Of(SheetFigure figure)
    {
        var plain = new ManifestFigure(figure.Reference, figure.Title, figure.Table, figure.Notes, "");
        return plain with { Fingerprint = TextFingerprint.Of(ManifestJson.Write(plain)) };
    }
}
