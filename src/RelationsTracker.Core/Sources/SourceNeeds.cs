using System.Collections.Frozen;

namespace RelationsTracker.Core.Sources;

/// <summary>
/// Which fields one usually fills for a kind of source: those by which a reader finds it again, as reference lists write
/// them. Any kind may have any of them; the others are only rarer. Fields are named as in packages.
/// </summary>
public static class SourceNeeds
{
    // Beside each kind, after the bar, what its citation usually has.
    private static readonly FrozenDictionary<SourceKind, Needs> Kinds = new Dictionary<SourceKind, Needs>
    {
        [SourceKind.Article] = Needs.Of("authors publisher url | container-title volume issue page doi"),
        [SourceKind.Report] = Needs.Of("authors publisher url | publisher-place page doi isbn"),
        [SourceKind.Book] = Needs.Of("authors publisher | container-title page isbn publisher-place"),
        [SourceKind.WebPage] = Needs.Of("authors publisher url | container-title"),
        [SourceKind.SocialPost] = Needs.Of("authors url | container-title"),
        [SourceKind.Broadcast] = Needs.Of("authors publisher url | container-title"),
        [SourceKind.Interview] = Needs.Of("authors publisher url | container-title"),
        [SourceKind.Dataset] = Needs.Of("authors publisher url | doi"),
        [SourceKind.LegalDocument] = Needs.Of("publisher url | container-title volume issue page"),
        [SourceKind.ReadingNote] = Needs.Of("authors"),
        [SourceKind.SecondaryAnalysis] = Needs.Of("authors publisher url | container-title page doi"),
        [SourceKind.OfficialStatement] = Needs.Of("authors publisher url"),
        [SourceKind.OfficialNarrative] = Needs.Of("publisher url"),
        [SourceKind.CorporateAnnouncement] = Needs.Of("publisher url"),
        [SourceKind.SpeechAct] = Needs.Of("authors url | container-title publisher-place"),
        [SourceKind.QuotedDiscourse] = Needs.Of("authors"),
        [SourceKind.PositionSummary] = Needs.Of("authors publisher"),
        [SourceKind.AnonymousSource] = Needs.Of(""),
        [SourceKind.AnonymousOpinion] = Needs.Of(""),
        [SourceKind.CommonKnowledge] = Needs.Of(""),
        [SourceKind.UnattributedReport] = Needs.Of(""),
        [SourceKind.UnattributedObservation] = Needs.Of(""),
        [SourceKind.SelfReportedCollection] = Needs.Of("authors"),
        [SourceKind.UndisclosedEvidence] = Needs.Of(""),
        [SourceKind.UnspecifiedEvidence] = Needs.Of(""),
        [SourceKind.AnalyticConstruct] = Needs.Of("authors"),
        [SourceKind.Unstated] = Needs.Of(""),
    }.ToFrozenDictionary();

    // What some kind does without; every other field is needed by all.
    private static readonly FrozenSet<string> Varying = Kinds.Values.SelectMany(needs => needs.Fields).ToFrozenSet();

    /// <summary>Whether a field of a source is one that its kind usually has. A source of no known kind may need them all.</summary>
    public static bool Has(SourceKind kind, string field) => !Varying.Contains(field) || !Kinds.TryGetValue(kind, out var needs) || needs.Fields.Contains(field);

    /// <summary>Whether a field of the citation is one that a source of the kind usually has.</summary>
    public static bool HasCited(SourceKind kind, string field) => !Kinds.TryGetValue(kind, out var needs) || needs.Cited.Contains(field);

    private sealed record Needs(FrozenSet<string> Fields, FrozenSet<string> Cited)
    {
        public static Needs Of(string line) => line.Split('|') is [var fields, .. var cited] ? new(Words(fields), Words(string.Concat(cited))) : throw new ArgumentException("A line has a word.", nameof(line));

        private static FrozenSet<string> Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }
}
