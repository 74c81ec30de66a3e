namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>A brief that gives likelihoods and nowhere says how firm their basis is.</summary>
internal sealed class ConfidenceMissing : BriefRule
{
    public override string Id => "confidence-missing";

    public override string Name => "No confidence given";

    public override BriefStandard Standard => BriefStandard.Uncertainty;

    public override FindingWeight Weight => FindingWeight.Look;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
    {
        var first = brief.Judgements.FirstOrDefault(sentence => LikelihoodWord.In(sentence.Text).Count > 0 && !JudgementWords.Tells(sentence.Text));
        if (first is not null && !brief.Own.Any(sentence => JudgementWords.SaysConfidence(sentence.Text)))
        {
            yield return At(first, "The brief says how likely, and nowhere how confident it is.", "Add a sentence of its own: high, moderate or low confidence, and what that rests on.");
        }
    }
}
