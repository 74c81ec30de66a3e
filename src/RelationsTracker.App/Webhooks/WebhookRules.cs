using System.Net;

namespace RelationsTracker.App.Webhooks;

/// <summary>What the program may tell other machines of by itself.</summary>
public sealed record WebhookRules
{
    /// <summary>Whether it tells anything at all.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Networks inside the house that may be told, such as 10.1.0.0/16. Without them only public addresses are.</summary>
    public IReadOnlyList<string> Inside { get; init; } = [];

    /// <summary>Longest time for one try.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Most messages that are on their way at a time.</summary>
    public int AtOnce { get; init; } = 8;

    /// <summary>Under which address people reach the program, without a slash at the end; null where nobody said.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>Whether the machine itself may be told, and without encryption.</summary>
    public bool MayTellItself => Inside.Any(network => IPNetwork.TryParse(network, out var inside) && (inside.Contains(IPAddress.Loopback) || inside.Contains(IPAddress.IPv6Loopback)));
}
