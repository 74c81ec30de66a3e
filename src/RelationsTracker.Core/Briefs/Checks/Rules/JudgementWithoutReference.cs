using RelationsTracker.Core.Briefs.Documents;

namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>A judgement that leads to nothing: neither its sentence nor its paragraph refers to an item. Every judgement leads to words in a source (house rule 5, ICD 206).</summary>
internal sealed class JudgementWithoutReference : BriefRule
{
    public override string Id => "judgement-without-reference";

    public override string Name => "Judgement without a reference";

    public override BriefStandard Standard => BriefStandard.Icd206;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
        => from paragraph in brief.Judgements.GroupBy(sentence => sentence.Paragraph)
           where !brief.Paragraph(paragraph.First()).Any(sentence => sentence.References.Count > 0)
           let judged = paragraph.FirstOrDefault(sentence => LikelihoodWord.In(sentence.Text).Count > 0 || JudgementWords.SaysSo(sentence.Text))
               ?? (paragraph.First().Part == BriefPart.Judgements ? paragraph.FirstOrDefault(sentence => !JudgementWords.SaysConfidence(sentence.Text)) : null)
           where judged is not null && !IsLead(judged)
           select At(judged, "It judges and refers to nothing.", "Cite what it rests on: claims, rows, or the hypothesis; type [[ and choose.");

    // "Of the three answers:" opens a list, which holds the references.
    private static bool IsLead(BriefSentence sentence) => sentence.Text.TrimEnd().EndsWith(':');
}
