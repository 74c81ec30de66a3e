using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Citations.Ris;

/// <summary>Kinds of source and the types of RIS.</summary>
internal static class RisKinds
{
    private static readonly (string Type, SourceKind Kind)[] Pairs =
    [
        ("JOUR", SourceKind.Article), ("NEWS", SourceKind.Article), ("MGZN", SourceKind.Article), ("EJOUR", SourceKind.Article), ("CONF", SourceKind.Article), ("CPAPER", SourceKind.Article),
        ("RPRT", SourceKind.Report), ("THES", SourceKind.Report), ("GOVDOC", SourceKind.OfficialStatement), ("BOOK", SourceKind.Book), ("CHAP", SourceKind.Book), ("EBOOK", SourceKind.Book),
        ("ELEC", SourceKind.WebPage), ("BLOG", SourceKind.WebPage), ("WEB", SourceKind.WebPage), ("ICOMM", SourceKind.SocialPost), ("VIDEO", SourceKind.Broadcast), ("SOUND", SourceKind.Broadcast),
        ("PCOMM", SourceKind.Interview), ("DATA", SourceKind.Dataset), ("STAT", SourceKind.LegalDocument), ("LEGAL", SourceKind.LegalDocument), ("CASE", SourceKind.LegalDocument), ("BILL", SourceKind.LegalDocument),
    ];

    public static SourceKind KindOf(string type) => Pairs.FirstOrDefault(pair => pair.Type == type) is { Type: not null } pair ? pair.Kind : SourceKind.Other;

    public static string TypeOf(SourceKind kind) => Pairs.FirstOrDefault(pair => pair.Kind == kind).Type ?? "GEN";
}
