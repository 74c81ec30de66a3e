using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.Web.Features.Webhooks;

/// <summary>What somebody wants of a webhook.</summary>
public sealed record WebhookWish(string Name, string Address, IReadOnlyList<WebhookEvent> Wants);
