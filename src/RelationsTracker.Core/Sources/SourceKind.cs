namespace RelationsTracker.Core.Sources;

/// <summary>What a source is. The later half are origins that a document only points to.</summary>
public enum SourceKind
{
    Article,
    Report,
    Book,
    WebPage,
    SocialPost,
    Broadcast,
    Interview,
    Dataset,
    LegalDocument,
    ReadingNote,
    SecondaryAnalysis,
    OfficialStatement,
    OfficialNarrative,
    CorporateAnnouncement,
    SpeechAct,
    QuotedDiscourse,
    PositionSummary,
    AnonymousSource,
    AnonymousOpinion,
    CommonKnowledge,
    UnattributedReport,
    UnattributedObservation,
    SelfReportedCollection,
    UndisclosedEvidence,
    UnspecifiedEvidence,
    AnalyticConstruct,
    Unstated,
    Other,
}
