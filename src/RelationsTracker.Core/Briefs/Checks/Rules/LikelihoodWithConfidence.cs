namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>Likelihood and confidence in one sentence: the directive keeps them apart, since one is about the event and the other about the basis.</summary>
internal sealed class LikelihoodWithConfidence : BriefRule
{
    public override string Id => "likelihood-with-confidence";

    public override string Name => "Likelihood and confidence in one sentence";

    public override BriefStandard Standard => BriefStandard.Uncertainty;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
        => from sentence in brief.Own
           where JudgementWords.SaysConfidence(sentence.Text)
           let word = LikelihoodWord.In(sentence.Text) is [var first, ..] ? first : null
           where word is not null
           select At(sentence, $"“{word.Words}” says how likely it is, and the same sentence says how confident we are.", "Make two sentences: first how likely, then how firm the basis is and why.");
}
