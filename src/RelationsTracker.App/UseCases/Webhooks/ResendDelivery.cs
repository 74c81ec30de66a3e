using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.App.Webhooks;
using RelationsTracker.Core;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.UseCases.Webhooks;

/// <summary>Sends a message once more, under the same id, at once and out of its turn. Whether it arrives does not move on what is due.</summary>
public sealed class ResendDelivery(FrontDoor door, WebhookSending sending, WebhookRules rules)
{
    /// <param name="Message">The id of the message, as the list of deliveries has it.</param>
    public sealed record Input(string Case, int Number, [property: Required, StringLength(WebhookDelivery.MaxId)] string Message);

    public async Task<Outcome<DeliveryLine>> Handle(Input input, CancellationToken cancel = default)
    {
        var found = await door.Read(Permission.Own, input.Case, async desk =>
        {
            var hook = await desk.FindWebhook(input.Number);
            return (Hook: hook, Message: await Find(desk, hook, input.Message));
        }, cancel);
        if (found is not Outcome<(Webhook Hook, WebhookMessage Message)>.Done { Value: var (hook, message) })
        {
            return found.NotDone<DeliveryLine>();
        }

        var went = await sending.Send(hook, message, cancel);
        return await door.Write(Permission.Own, input.Case, input, async desk => DeliveryLine.Of(await desk.Note(hook.Number, message, went)), cancel: cancel);
    }

    private async Task<WebhookMessage> Find(Desk desk, Webhook hook, string message)
    {
        var sent = await desk.Db.WebhookDeliveries.SingleOrDefaultAsync(d => d.CaseId == desk.Case.Id && d.Webhook == hook.Number && d.Id == message, desk.Cancel)
            ?? throw new MissingException("This message is not in the list any more; it keeps the last hundred.");
        return sent.Position is { } place
            ? await WebhookOutbox.Again(desk, hook, sent.Type, place, rules.PublicAddress) ?? throw new MissingException($"There is nothing to tell of number {place} any more.")
            : throw new RuleException("A test is not sent again; send another one.");
    }
}
