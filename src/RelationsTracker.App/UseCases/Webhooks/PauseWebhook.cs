using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.App.Webhooks;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.UseCases.Webhooks;

/// <summary>Tells a webhook nothing until it is resumed. What happens meanwhile waits for it.</summary>
public sealed class PauseWebhook(FrontDoor door)
{
    public sealed record Input(string Case, int Number, [property: StringLength(Webhook.MaxReason)] string? Reason = null);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input.Case, input, async desk =>
        {
            (await desk.FindWebhook(input.Number)).Pause(desk.By.Name, input.Reason ?? "", desk.At);
            return default(Nothing);
        }, cancel: cancel);
}
