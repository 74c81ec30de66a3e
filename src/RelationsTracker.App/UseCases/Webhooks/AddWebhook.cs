using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.Storage;
using RelationsTracker.App.Webhooks;
using RelationsTracker.Core;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.UseCases.Webhooks;

/// <summary>Has another program told of what changes in the case from now on; owners do.</summary>
public sealed class AddWebhook(FrontDoor door, ISecretKeeping secrets, WebhookRules rules)
{
    /// <param name="Address">Where the messages go; https.</param>
    /// <param name="Wants">What it is told of; at least one.</param>
    public sealed record Input(
        string Case,
        [property: Required(ErrorMessage = "Give the webhook a name."), StringLength(Webhook.MaxName)] string Name,
        [property: Required(ErrorMessage = "Enter the address the messages go to."), StringLength(WebhookAddress.Max)] string Address,
        IReadOnlyList<WebhookEvent> Wants);

    /// <summary>The webhook's number, and its signing secret, to be shown once.</summary>
    public sealed record Answer(int Number, string Secret);

    public Task<Outcome<Answer>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input.Case, input, async desk =>
        {
            if (!rules.Enabled)
            {
                throw new RuleException("Webhooks are switched off in this installation (Webhooks:Enabled).");
            }

            var known = desk.Db.Webhooks.Where(w => w.CaseId == desk.Case.Id);
            if (await known.CountAsync(w => w.RemovedAt == null, desk.Cancel) >= Webhook.MostOfACase)
            {
                throw new RuleException($"A case may have {Webhook.MostOfACase} webhooks. Remove one first.");
            }

            var number = 1 + (await known.MaxAsync(w => (int?)w.Number, desk.Cancel) ?? 0);
            var secret = NewSecret.Draw(secrets);
            desk.Db.Webhooks.Add(Webhook.Add(desk.Case.Id, number, input.Name, WebhookAddress.Sound(input.Address, rules.MayTellItself), input.Wants, secret.Kept, desk.By.Name, desk.At));

            // That it was added is a change too, and the last of which it is not told.
            desk.Db.WebhookProgress.Add(WebhookProgress.From(desk.Case.Id, number, 1 + await desk.Length()));
            return new Answer(number, secret.Shown);
        }, cancel: cancel);
}
