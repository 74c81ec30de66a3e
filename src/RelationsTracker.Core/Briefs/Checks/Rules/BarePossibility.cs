using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Text.Hedges;

namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>A judgement that hangs on "may", "might", "could" or "suggests": these say that likelihood was not assessed, and readers hear anything from 5 to 95 % in them.</summary>
internal sealed class BarePossibility : BriefRule
{
    public override string Id => "bare-possibility";

    public override string Name => "Bare “may”, “could” or “suggests” carries a judgement";

    public override BriefStandard Standard => BriefStandard.Uncertainty;

    public override FindingWeight Weight => FindingWeight.Look;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
        => from sentence in brief.Judgements
           where sentence.Part is not (BriefPart.Alternatives or BriefPart.Assumptions) && LikelihoodWord.In(sentence.Text).Count == 0 && !JudgementWords.SaysConfidence(sentence.Text)
           let bare = Bare(JudgementWords.Marked(brief.Document, sentence))
           where bare is not null && (JudgementWords.SaysSo(sentence.Text) || !JudgementWords.Tells(sentence.Text))
           select At(sentence, $"“{bare}” carries a judgement and says nothing of how likely it is.", "Say how likely, in a word of the scale; or say that the likelihood cannot be assessed, and why.");

    // Only the bare words: "can" is an ability, "potential" a noun as often as not.
    private static string? Bare(string text)
        => HedgeLexicon.Find(text).Where(found => found.Entry.Mapping == HedgeMapping.None && found.Entry.Class is HedgeClass.Possibility or HedgeClass.EvidentialVerb && !QuotationMarks.Enclose(text, found.Start, found.End))
            .Select(found => text[found.Start..found.End]).FirstOrDefault(words => words.Split(' ')[0].ToLowerInvariant() is "may" or "might" or "could" or "suggest" or "suggests" or "suggested" or "possibly" or "perhaps");
}
