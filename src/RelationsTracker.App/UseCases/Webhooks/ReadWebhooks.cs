using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.App.Webhooks;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.UseCases.Webhooks;

/// <summary>A webhook as its owners see it; of its secret nothing but when it was made.</summary>
/// <param name="Tries">How often the message that is due has failed; 0 where none has.</param>
/// <param name="NextAt">When that is tried again.</param>
/// <param name="TwoSecrets">Whether the secret of before still signs too.</param>
public sealed record WebhookLine(
    int Number, int Version, string Name, string Address, IReadOnlyList<WebhookEvent> Wants, DateTimeOffset SecretAt, bool TwoSecrets, string By, DateTimeOffset At,
    string? PausedBy, DateTimeOffset? PausedAt, string? PauseReason, int Tries, DateTimeOffset? NextAt, IReadOnlyList<DeliveryLine> Deliveries);

/// <summary>One message, and how its last try went.</summary>
/// <param name="Position">The place in the history it tells of; null for a test.</param>
/// <param name="Status">What the receiver answered; null where it did not.</param>
/// <param name="Error">What went wrong; null where it arrived.</param>
public sealed record DeliveryLine(string Id, string Type, long? Position, string Subject, DateTimeOffset At, int Tries, int? Status, int Milliseconds, string? Error)
{
    internal static DeliveryLine Of(WebhookDelivery d) => new(d.Id, d.Type, d.Position, d.Subject, d.At, d.Tries, d.Status, d.Milliseconds, d.Error);
}

/// <summary>The webhooks of a case.</summary>
/// <param name="Enabled">Whether the installation tells anything.</param>
/// <param name="MayTellItself">Whether addresses on the machine itself are allowed.</param>
public sealed record CaseWebhooks(bool Enabled, bool MayTellItself, IReadOnlyList<WebhookLine> Hooks);

/// <summary>Reads the webhooks of a case with their last deliveries; owners do.</summary>
public sealed class ReadWebhooks(FrontDoor door, WebhookRules rules)
{
    public Task<Outcome<CaseWebhooks>> Handle(string slug, CancellationToken cancel = default)
        => door.Read(Permission.Own, slug, async desk =>
        {
            var hooks = await desk.Db.Webhooks.Where(w => w.CaseId == desk.Case.Id && w.RemovedAt == null).OrderBy(w => w.Number).ToListAsync(desk.Cancel);
            var progress = await desk.Db.WebhookProgress.Where(p => p.CaseId == desk.Case.Id).ToDictionaryAsync(p => p.Webhook, desk.Cancel);
            var deliveries = (await desk.Db.WebhookDeliveries.Where(d => d.CaseId == desk.Case.Id).OrderByDescending(d => d.At).ThenByDescending(d => d.Position).ToListAsync(desk.Cancel)).ToLookup(d => d.Webhook, DeliveryLine.Of);
            return new CaseWebhooks(rules.Enabled, rules.MayTellItself, [.. hooks.Select(hook => Line(hook, progress[hook.Number], [.. deliveries[hook.Number]], desk.At))]);
        }, cancel);

    private static WebhookLine Line(Webhook hook, WebhookProgress progress, IReadOnlyList<DeliveryLine> deliveries, DateTimeOffset now) => new(
        hook.Number, hook.Version, hook.Name, hook.Address, hook.Wants, hook.SecretAt, hook.SecretsAt(now).Count > 1, hook.By, hook.At,
        hook.PausedBy, hook.PausedAt, hook.PauseReason, progress.Tries, progress.NextAt, deliveries);
}
