using RelationsTracker.App.Door;
using RelationsTracker.App.Webhooks;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.UseCases.Webhooks;

/// <summary>Tries a webhook out: sends it a message that tells nothing, at once, and says how that went. A paused one is tried too.</summary>
public sealed class PingWebhook(FrontDoor door, WebhookSending sending)
{
    public sealed record Input(string Case, int Number);

    public async Task<Outcome<DeliveryLine>> Handle(Input input, CancellationToken cancel = default)
    {
        var found = await door.Read(Permission.Own, input.Case, async desk =>
        {
            var hook = await desk.FindWebhook(input.Number);
            return (Hook: hook, Message: WebhookMessage.Ping(desk.Case.Id, desk.At, new(desk.Case.Slug, hook.Number)));
        }, cancel);
        if (found is not Outcome<(Webhook Hook, WebhookMessage Message)>.Done { Value: var (hook, message) })
        {
            return found.NotDone<DeliveryLine>();
        }

        var went = await sending.Send(hook, message, cancel);
        return await door.Write(Permission.Own, input.Case, input, async desk => DeliveryLine.Of(await desk.Note(hook.Number, message, went)), cancel: cancel);
    }
}
