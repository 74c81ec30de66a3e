using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Citations.BibTeX;

/// <summary>Kinds of source and the entry types of BibTeX and BibLaTeX.</summary>
internal static class BibKinds
{
    private static readonly (string Type, SourceKind Kind)[] Pairs =
    [
        ("article", SourceKind.Article), ("inproceedings", SourceKind.Article), ("report", SourceKind.Report), ("techreport", SourceKind.Report), ("phdthesis", SourceKind.Report), ("mastersthesis", SourceKind.Report), ("thesis", SourceKind.Report),
        ("book", SourceKind.Book), ("inbook", SourceKind.Book), ("incollection", SourceKind.Book), ("online", SourceKind.WebPage), ("electronic", SourceKind.WebPage), ("www", SourceKind.WebPage),
        ("dataset", SourceKind.Dataset), ("legislation", SourceKind.LegalDocument), ("video", SourceKind.Broadcast), ("audio", SourceKind.Broadcast),
    ];

    public static SourceKind KindOf(string type) => Pairs.FirstOrDefault(pair => pair.Type == type) is { Type: not null } pair ? pair.Kind : SourceKind.Other;

    public static string TypeOf(SourceKind kind) => Pairs.FirstOrDefault(pair => pair.Kind == kind).Type ?? "misc";
}
