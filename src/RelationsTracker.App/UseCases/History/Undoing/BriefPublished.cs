using RelationsTracker.App.History;
using RelationsTracker.Core.Briefs.Editions;

namespace RelationsTracker.App.UseCases.History.Undoing;

/// <summary>A brief was published, dissented from, judged, or made readable by a link; or one of these was taken back.</summary>
internal sealed class BriefPublished : Finality
{
    public override string? Never(Revision change) => PublicationSubject.Of(change.Subject)!.Value.What switch
    {
        "edition" when change.Before is null => "What was published may have been read, and stays. Withdraw the edition on the page of its brief's editions, and say why; or publish the next one.",
        "edition" => "An edition that was withdrawn stays withdrawn. Publish the next one.",
        "dissent" when change.Before is null => "A dissent is its author's: they take it back on the page of the brief's editions, for the editions to come.",
        "dissent" => "Its author signs it again on the page of the brief's editions.",
        "judgement" => "A judgement is its author's: they judge again, or take it back, in the checklist of the brief.",
        _ when change.Before is null => "Revoke the link on the page of the brief's editions.",
        _ => "A link that was revoked stays revoked. Give another one.",
    };

    protected override bool IsFor(Revision change) => PublicationSubject.Of(change.Subject) is not null;
}
