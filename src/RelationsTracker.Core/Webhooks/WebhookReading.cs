using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Webhooks;

/// <summary>
/// What a webhook is, as history keeps it. Every member reads the history, and with many programs the address itself is a
/// secret: so of the address only the host is told, with a fingerprint by which a change of it shows; and of the signing secret nothing but when it was made.
/// </summary>
public sealed record WebhookReading
{
    [Field("Name")]
    public string Name { get; init; } = "";

    [Field("Host")]
    public string Host { get; init; } = "";

    [Field("SHA-256 of its address")]
    public string Address { get; init; } = "";

    [Field("Told of")]
    public Many<WebhookEvent> Wants { get; init; } = [];

    [Field("Secret made")]
    public DateTimeOffset Secret { get; init; }

    [Field("Paused by")]
    public string? PausedBy { get; init; }

    [Field("Paused because")]
    public string? Paused { get; init; }

    [Field("Removed by")]
    public string? RemovedBy { get; init; }
}
