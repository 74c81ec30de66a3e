using RelationsTracker.App.History;

namespace RelationsTracker.App.UseCases.History.Undoing;

/// <summary>A webhook was added, changed, paused, given another secret or removed.</summary>
internal sealed class WebhookSet : Finality
{
    // The history keeps neither addresses nor secrets, and what another program was told cannot be untold.
    public override string? Never(Revision change)
        => change.Before is null ? "A webhook that was added is removed on the page of the case's webhooks." : "The history keeps no addresses and no secrets of webhooks, so there is nothing to put back. Change it on the page of the case's webhooks.";

    protected override bool IsFor(Revision change) => change.Subject.StartsWith("webhook/", StringComparison.Ordinal);
}
