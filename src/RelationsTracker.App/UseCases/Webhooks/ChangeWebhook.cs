using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.App.Webhooks;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.UseCases.Webhooks;

/// <summary>Changes what a webhook is called, where its messages go and what it is told of; its secret stays.</summary>
public sealed class ChangeWebhook(FrontDoor door, WebhookRules rules)
{
    /// <param name="Version">The version one saw.</param>
    public sealed record Input(
        string Case,
        int Number,
        int Version,
        [property: Required(ErrorMessage = "Give the webhook a name."), StringLength(Webhook.MaxName)] string Name,
        [property: Required(ErrorMessage = "Enter the address the messages go to."), StringLength(WebhookAddress.Max)] string Address,
        IReadOnlyList<WebhookEvent> Wants);

    /// <returns>Its version now.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input.Case, input, async desk =>
        {
            var (hook, progress) = (await desk.FindWebhook(input.Number), await desk.ProgressOf(input.Number));
            Desk.Expect(input.Version, hook.Version);

            // What it did not want so far is past: it is told of the new kinds from now on.
            if (await WebhookOutbox.Next(desk, hook, progress.Position, null) is (null, var nothing))
            {
                progress.Resume(skipTo: nothing);
            }

            hook.Change(input.Name, WebhookAddress.Sound(input.Address, rules.MayTellItself), input.Wants);
            return hook.Version;
        }, cancel: cancel);
}
