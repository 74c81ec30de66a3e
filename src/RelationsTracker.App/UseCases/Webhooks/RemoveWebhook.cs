using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Webhooks;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Webhooks;

/// <summary>Removes a webhook, with its address, its secret and the list of its deliveries. That it was there stays in the history.</summary>
public sealed class RemoveWebhook(FrontDoor door)
{
    public sealed record Input(string Case, int Number);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input.Case, input, async desk =>
        {
            (await desk.FindWebhook(input.Number)).Remove(desk.By.Name, desk.At);
            desk.Db.Remove(await desk.ProgressOf(input.Number));
            desk.Db.RemoveRange(await desk.Db.WebhookDeliveries.Where(d => d.CaseId == desk.Case.Id && d.Webhook == input.Number).ToListAsync(desk.Cancel));
            return default(Nothing);
        }, cancel: cancel);
}
