using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>In a case where a claim counts only once a reviewer accepted it: one that nobody has accepted.</summary>
internal sealed class NotAccepted : BriefRule
{
    public override string Id => "not-accepted";

    public override string Name => "Claim not accepted";

    public override BriefStandard Standard => BriefStandard.House;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
        => from sentence in brief.Ground.AcceptanceFirst ? brief.Document.Sentences : []
           from item in brief.Cited(sentence)
           where item.Ref.Kind == ItemKind.Claim && item.State is ItemState.Active or ItemState.Submitted or ItemState.Returned
           select At(sentence, $"{item.Ref} has not been accepted, and this case asks for it.", "Have a reviewer accept the claim, or rest the sentence on one that is accepted.");
}
