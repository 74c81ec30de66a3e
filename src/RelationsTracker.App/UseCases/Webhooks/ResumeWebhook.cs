using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.Webhooks;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Webhooks;

/// <summary>Tells a paused webhook again: what it missed first, or only what comes.</summary>
public sealed class ResumeWebhook(FrontDoor door)
{
    /// <param name="SkipMissed">Whether what happened meanwhile is not told any more.</param>
    public sealed record Input(string Case, int Number, bool SkipMissed = false);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input.Case, input, async desk =>
        {
            (await desk.FindWebhook(input.Number)).Resume();
            (await desk.ProgressOf(input.Number)).Resume(input.SkipMissed ? await desk.Length() : null);
            return default(Nothing);
        }, cancel: cancel);
}
