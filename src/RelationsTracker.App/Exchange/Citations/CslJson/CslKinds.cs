using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Citations.CslJson;

/// <summary>Kinds of source and the types of CSL 1.0.2. What has no type of its own goes out as a document, with its kind beside it.</summary>
internal static class CslKinds
{
    private static readonly (string Type, SourceKind Kind)[] Pairs =
    [
        ("article", SourceKind.Article), ("article-journal", SourceKind.Article), ("article-magazine", SourceKind.Article), ("article-newspaper", SourceKind.Article), ("paper-conference", SourceKind.Article),
        ("report", SourceKind.Report), ("book", SourceKind.Book), ("chapter", SourceKind.Book), ("thesis", SourceKind.Report), ("webpage", SourceKind.WebPage), ("post-weblog", SourceKind.WebPage),
        ("post", SourceKind.SocialPost), ("broadcast", SourceKind.Broadcast), ("motion_picture", SourceKind.Broadcast), ("interview", SourceKind.Interview), ("dataset", SourceKind.Dataset),
        ("legislation", SourceKind.LegalDocument), ("legal_case", SourceKind.LegalDocument), ("treaty", SourceKind.LegalDocument), ("bill", SourceKind.LegalDocument), ("speech", SourceKind.SpeechAct),
    ];

    public static SourceKind KindOf(string? type) => Pairs.FirstOrDefault(pair => pair.Type == type) is { Type: not null } pair ? pair.Kind : SourceKind.Other;

    public static string TypeOf(SourceKind kind) => Pairs.FirstOrDefault(pair => pair.Kind == kind).Type ?? "document";
}
