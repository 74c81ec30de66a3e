using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>
/// In a case where a claim counts only once a reviewer accepted it: one that nobody has accepted. Elsewhere one whose reading is
/// still open is only to be looked at: it waits for a reviewer, or was sent back.
/// </summary>
internal sealed class NotAccepted : BriefRule
{
    public override string Id => "not-accepted";

    public override string Name => "Claim not accepted";

    public override BriefStandard Standard => BriefStandard.House;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
        => from sentence in brief.Document.Sentences
           from item in brief.Cited(sentence)
           where item.Ref.Kind == ItemKind.Claim && (item.State is ItemState.Submitted or ItemState.Returned || (brief.Ground.AcceptanceFirst && item.State == ItemState.Active))
           select brief.Ground.AcceptanceFirst
               ? At(sentence, $"{item.Ref} has not been accepted, and this case asks for it.", "Have a reviewer accept the claim, or rest the sentence on one that is accepted.")
               : At(sentence, item.State == ItemState.Submitted ? $"{item.Ref} waits for a reviewer." : $"{item.Ref} was sent back to its editor.", "Wait until it is accepted, or rest the sentence on one that is.") with { Weight = FindingWeight.Look };
}
