using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.Storage;

/// <summary>
/// How far a webhook has been told of its case. The history is what waits to be told; this is only the place in it, so nothing
/// that was committed is forgotten and nothing that was rolled back is told. No part of the history itself.
/// </summary>
public sealed class WebhookProgress
{
    /// <summary>How long a node has a webhook to itself after it last did something for it; longer than one try takes.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private WebhookProgress()
    {
    }

    public Guid CaseId { get; private set; }

    public int Webhook { get; private set; }

    /// <summary>The last place in the case's history that was told, or was nothing to tell.</summary>
    public long Position { get; private set; }

    /// <summary>How often the message after that has failed.</summary>
    public int Tries { get; private set; }

    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>Not before then is it tried again.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>The node that delivers; others keep away until its lease is over.</summary>
    public string? Node { get; private set; }

    public DateTimeOffset? LeaseUntil { get; private set; }

    public int Version { get; private set; }

    /// <param name="position">The last place that is not told.</param>
    internal static WebhookProgress From(Guid caseId, int webhook, long position) => new() { CaseId = caseId, Webhook = webhook, Position = position, Version = 1 };

    /// <summary>Takes the webhook for a node.</summary>
    /// <returns>Whether it was free.</returns>
    internal bool Take(string node, DateTimeOffset at)
    {
        if ((Node != node && LeaseUntil > at) || NextAt > at)
        {
            return false;
        }

        Hold(node, at);
        return true;
    }

    /// <summary>Everything up to a place has been told.</summary>
    internal void Reach(string node, long position, DateTimeOffset at)
    {
        (Position, Tries, FailingSince, NextAt) = (Math.Max(Position, position), 0, null, null);
        Hold(node, at);
    }

    /// <summary>A try failed.</summary>
    /// <param name="chance">Between 0 and 1.</param>
    /// <returns>Whether it will be tried again.</returns>
    internal bool Fail(string node, TimeSpan? asked, double chance, DateTimeOffset at)
    {
        Tries++;
        FailingSince ??= at;
        NextAt = RetryPlan.Pause(Tries, at - FailingSince.Value, asked, chance) is { } pause ? at + pause : null;
        Hold(node, at);
        return NextAt is not null;
    }

    /// <summary>Begins anew where it stopped.</summary>
    /// <param name="skipTo">What came up to this place is not told any more.</param>
    internal void Resume(long? skipTo)
    {
        (Position, Tries, FailingSince, NextAt) = (Math.Max(Position, skipTo ?? 0), 0, null, null);
        Version++;
    }

    private void Hold(string node, DateTimeOffset at)
    {
        (Node, LeaseUntil) = (node, at + Lease);
        Version++;
    }
}

/// <summary>What became of a message, for the people who look after the receiver.</summary>
public sealed class WebhookDelivery
{
    /// <summary>How many of a webhook are kept.</summary>
    public const int Kept = 100;

    /// <summary>Longest message id, in UTF-16 units.</summary>
    public const int MaxId = 100;

    /// <summary>Longest sentence on what went wrong, in UTF-16 units.</summary>
    public const int MaxError = 500;

    private WebhookDelivery()
    {
    }

    public Guid CaseId { get; private set; }

    public int Webhook { get; private set; }

    /// <summary>The id the receiver got.</summary>
    public string Id { get; private set; } = "";

    public string Type { get; private set; } = "";

    /// <summary>The place in the history it tells of; null for one that tried the webhook out.</summary>
    public long? Position { get; private set; }

    /// <summary>What it is about, as history names it.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>When it was last tried.</summary>
    public DateTimeOffset At { get; private set; }

    public int Tries { get; private set; }

    /// <summary>What the receiver answered, as an HTTP status; null where it did not.</summary>
    public int? Status { get; private set; }

    public int Milliseconds { get; private set; }

    /// <summary>What went wrong with the last try; null where it arrived.</summary>
    public string? Error { get; private set; }

    internal static WebhookDelivery Of(Guid caseId, int webhook, string id, string type, long? position, string subject)
        => new() { CaseId = caseId, Webhook = webhook, Id = id, Type = type, Position = position, Subject = subject };

    internal void Try(int? status, int milliseconds, string? error, DateTimeOffset at)
    {
        Tries++;
        (Status, Milliseconds, Error, At) = (status, milliseconds, error is { Length: > MaxError } ? error[..MaxError] : error, at);
    }
}
