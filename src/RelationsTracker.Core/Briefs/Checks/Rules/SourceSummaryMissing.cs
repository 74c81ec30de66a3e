using RelationsTracker.Core.Briefs.Documents;

namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>No paragraph on the whole base of sources: what it is worth, which sources matter most, what is missing (ICD 206, source summary statement).</summary>
internal sealed class SourceSummaryMissing : BriefRule
{
    // Less than this is a list or a remark.
    private const int Shortest = 80;

    public override string Id => "source-summary-missing";

    public override string Name => "Source summary statement missing";

    public override BriefStandard Standard => BriefStandard.Icd206;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
    {
        if (brief.Document.Sentences.Count > 0 && brief.Own.Where(sentence => sentence.Part == BriefPart.Sources).Sum(sentence => sentence.Text.Length) < Shortest)
        {
            yield return Whole("Nothing says what the sources are worth as a whole.", "Add a section “Sources”: a paragraph on strengths and weaknesses, on which sources the judgements rest most, on how many origins, and on what is missing.");
        }
    }
}
