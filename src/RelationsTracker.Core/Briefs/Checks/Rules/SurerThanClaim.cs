using RelationsTracker.Core.Analysis.Laundering;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>
/// A sentence that says what a claim says, and says it surer. Only what repeats the claim's words of matter before the
/// reference counts as saying it; a sentence that tells who says it, or hedges anywhere, passes.
/// </summary>
internal sealed class SurerThanClaim : BriefRule
{
    // Of the words of matter of a claim, so many must stand before its reference: fewer only point to it.
    private const int LeastShared = 3;

    public override string Id => "surer-than-claim";

    public override string Name => "Sentence surer than its claim";

    public override BriefStandard Standard => BriefStandard.Distinction;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
    {
        foreach (var sentence in brief.Own.Where(sentence => sentence.Part is not (BriefPart.Gaps or BriefPart.Assumptions or BriefPart.Indicators)))
        {
            var firm = new Lazy<Firmness>(() => Wording.OfText(sentence.Text));
            foreach (var claim in brief.Cited(sentence).Where(item => item.Ref.Kind == ItemKind.Claim && item.Firmness < Firmness.AlmostCertain))
            {
                if (firm.Value > claim.Firmness && !JudgementWords.Tells(sentence.Text) && HedgeReach.Shared(claim.Title, Before(sentence.Text, claim.Ref)) >= LeastShared)
                {
                    yield return At(sentence, $"It says {(firm.Value == Firmness.Flat ? "without reserve" : $"as {Say(firm.Value)}")} what {claim.Ref} gives as {Say(claim.Firmness)}.", "Keep the reserve of the claim, or say whose words they are.");
                }
            }
        }
    }

    // What stands before the reference, back to the reference before it.
    private static string Before(string text, ItemRef claim)
    {
        var at = text.IndexOf(claim.ToString(), StringComparison.Ordinal);
        var from = at <= 0 ? 0 : text.LastIndexOf(')', at) + 1;
        return at < 0 ? text : text[Math.Min(from, at)..at];
    }

    private static string Say(Firmness firmness) => firmness switch
    {
        Firmness.Doubted => "doubted or only not ruled out",
        Firmness.Possible => "possible or supposed",
        Firmness.Even => "about even",
        Firmness.Seeming => "seeming or suspected",
        Firmness.Likely => "likely",
        Firmness.VeryLikely => "very likely",
        Firmness.AlmostCertain => "almost certain",
        _ => "plain",
    };
}
