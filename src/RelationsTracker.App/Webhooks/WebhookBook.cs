using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.Webhooks;

/// <summary>Writes down what became of messages.</summary>
internal static class WebhookBook
{
    /// <exception cref="MissingException">There is no such webhook, or it was removed.</exception>
    public static async Task<Webhook> FindWebhook(this Desk desk, int number)
        => await desk.Db.Webhooks.SingleOrDefaultAsync(w => w.CaseId == desk.Case.Id && w.Number == number && w.RemovedAt == null, desk.Cancel)
            ?? throw new MissingException($"There is no webhook {number} in this case.");

    public static Task<WebhookProgress> ProgressOf(this Desk desk, int webhook)
        => desk.Db.WebhookProgress.SingleAsync(p => p.CaseId == desk.Case.Id && p.Webhook == webhook, desk.Cancel);

    /// <summary>Notes a try in the list of deliveries, which is kept short.</summary>
    public static async Task<WebhookDelivery> Note(this Desk desk, int webhook, WebhookMessage message, WebhookTry went)
    {
        var mine = desk.Db.WebhookDeliveries.Where(d => d.CaseId == desk.Case.Id && d.Webhook == webhook);
        var delivery = await mine.SingleOrDefaultAsync(d => d.Id == message.Id, desk.Cancel);
        if (delivery is null)
        {
            delivery = WebhookDelivery.Of(desk.Case.Id, webhook, message.Id, message.Type, message.Position, message.Subject);
            desk.Db.WebhookDeliveries.Add(delivery);
            desk.Db.WebhookDeliveries.RemoveRange(await mine.OrderByDescending(d => d.At).ThenByDescending(d => d.Position).Skip(WebhookDelivery.Kept - 1).ToListAsync(desk.Cancel));
        }

        delivery.Try(went.Status, went.Milliseconds, went.Error, desk.At);
        return delivery;
    }
}
