using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Webhooks;

/// <summary>
/// An address of another program that is told of a case's changes, in their order. A removed one leaves its number and its
/// history; its address and its secret are gone.
/// </summary>
public sealed class Webhook
{
    /// <summary>Longest name, in UTF-16 units.</summary>
    public const int MaxName = 120;

    /// <summary>Longest reason of a pause, in UTF-16 units.</summary>
    public const int MaxReason = 500;

    /// <summary>Longest secret as it is kept, in UTF-16 units.</summary>
    public const int MaxKept = 1000;

    /// <summary>Most webhooks of one case at a time.</summary>
    public const int MostOfACase = 10;

    /// <summary>How long messages are signed with the secret of before too, once there is another.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    private Webhook()
    {
    }

    public Guid CaseId { get; private set; }

    /// <summary>From 1, without gaps, for each case; never given again.</summary>
    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    /// <summary>What it is told of.</summary>
    public Many<WebhookEvent> Wants { get; private set; } = [];

    /// <summary>The signing secret as the installation keeps it, unreadable without its keys.</summary>
    public string Secret { get; private set; } = "";

    public DateTimeOffset SecretAt { get; private set; }

    /// <summary>The secret of before, kept alike; null where there is none.</summary>
    public string? EarlierSecret { get; private set; }

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public string? PausedBy { get; private set; }

    public DateTimeOffset? PausedAt { get; private set; }

    public string? PauseReason { get; private set; }

    public string? RemovedBy { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>What it was before it was changed in this piece of work. Not kept.</summary>
    public WebhookReading? Before { get; private set; }

    public WebhookReading Reading => new()
    {
        Name = Name,
        Host = Address.Length == 0 ? "" : new Uri(Address).Authority,
        Address = Address.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Address))),
        Wants = Wants,
        Secret = SecretAt,
        PausedBy = PausedBy,
        Paused = PauseReason,
        RemovedBy = RemovedBy,
    };

    /// <summary>Its name in history: <c>webhook/3</c>.</summary>
    public string Subject => SubjectOf(Number);

    public static string SubjectOf(int number) => string.Create(CultureInfo.InvariantCulture, $"webhook/{number}");

    /// <param name="address">As <see cref="WebhookAddress.Sound"/> gave it.</param>
    /// <param name="secret">The secret as it is kept.</param>
    /// <exception cref="RuleException">It has no name, or is told of nothing.</exception>
    public static Webhook Add(Guid caseId, int number, string name, string address, IEnumerable<WebhookEvent> wants, string secret, string by, DateTimeOffset at)
    {
        var made = new Webhook { CaseId = caseId, Number = number, Secret = secret, SecretAt = at.ToUniversalTime(), By = by, At = at.ToUniversalTime(), Version = 1 };
        made.Say(name, address, wants);
        return made;
    }

    /// <exception cref="RuleException">It was removed, has no name, or is told of nothing.</exception>
    public void Change(string name, string address, IEnumerable<WebhookEvent> wants)
    {
        Begin();
        Say(name, address, wants);
    }

    /// <exception cref="RuleException">It was removed, or is paused already.</exception>
    public void Pause(string by, string why, DateTimeOffset at)
    {
        Begin();
        Expect(PausedAt is null, $"Webhook {Number} is paused already.");
        (PausedBy, PauseReason, PausedAt) = (by, Characters.Sound("The reason", why, MaxReason), at.ToUniversalTime());
    }

    /// <exception cref="RuleException">It was removed, or is not paused.</exception>
    public void Resume()
    {
        Begin();
        Expect(PausedAt is not null, $"Webhook {Number} is not paused.");
        (PausedBy, PauseReason, PausedAt) = (null, null, null);
    }

    /// <summary>From now on another secret signs; that of before signs beside it for <see cref="Overlap"/>.</summary>
    /// <exception cref="RuleException">It was removed.</exception>
    public void Rotate(string secret, DateTimeOffset at)
    {
        Begin();
        (EarlierSecret, Secret, SecretAt) = (Secret, secret, at.ToUniversalTime());
    }

    /// <exception cref="RuleException">It was removed already.</exception>
    public void Remove(string by, DateTimeOffset at)
    {
        Begin();
        (RemovedBy, RemovedAt) = (by, at.ToUniversalTime());
        (Address, Secret, EarlierSecret) = ("", "", null);
    }

    /// <summary>The secrets that sign at a moment, as they are kept, the present one first.</summary>
    public IReadOnlyList<string> SecretsAt(DateTimeOffset at) => EarlierSecret is { } earlier && at < SecretAt + Overlap ? [Secret, earlier] : [Secret];

    private void Begin()
    {
        Expect(RemovedAt is null, $"Webhook {Number} was removed.");
        Before ??= Reading;
        Version++;
    }

    private void Say(string name, string address, IEnumerable<WebhookEvent> wants)
    {
        var (sound, told) = (Characters.Sound("The name", name, MaxName), wants.Distinct().Order().ToMany());
        Expect(sound.Length > 0, "Give the webhook a name, so that others know what hears of the case.");
        Expect(told.Count > 0, "Choose at least one kind of change.");
        (Name, Address, Wants) = (sound, address, told);
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new RuleException(otherwise);
        }
    }
}
