using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.History.Sentences;

/// <summary>What was done about an edition, a dissent, a link or a judgement, as a sentence.</summary>
internal static class PublicationSentence
{
    public static ChangeSentence Of(ToldRevision change, PublicationSubject subject) => (subject.What, $"{subject.Brief}") switch
    {
        ("edition", var brief) => OfEdition(change, ContentJson.Read<EditionReading>(change.After!), $"edition {subject.Number} of {brief}"),
        ("dissent", var brief) => change.Before is null ? new("signed a dissent on", brief, $": {ContentJson.Read<DissentReading>(change.After!).Text}") : new("took back a dissent on", brief, ""),
        ("judgement", var brief) => OfJudgement(ContentJson.Read<JudgementReading>(change.After!), brief),
        var (_, brief) => OfLink(change, ContentJson.Read<EditionLinkReading>(change.After!), brief),
    };

    private static ChangeSentence OfEdition(ToldRevision change, EditionReading now, string edition)
        => change.Before is null ? new("published", edition, $": {now.Title}") : new("withdrew", edition, $": {now.Withdrawn}");

    private static ChangeSentence OfJudgement(JudgementReading now, string brief) => new(now.Verdict switch
    {
        StandardVerdict.Met => $"judged standard {now.Standard} met by",
        StandardVerdict.NotMet => $"judged standard {now.Standard} not met by",
        _ => $"took back a judgement by standard {now.Standard} of",
    }, brief, now.Note.Length > 0 ? $": {now.Note}" : "");

    private static ChangeSentence OfLink(ToldRevision change, EditionLinkReading now, string brief)
        => new(change.Before is null ? "gave a link to" : "revoked a link to", $"edition {now.Edition} of {brief}", $", for {now.For}");
}
