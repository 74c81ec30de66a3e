using System.Globalization;
using RelationsTracker.App.UseCases.Webhooks;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.Web.Features.Webhooks;

/// <summary>Webhooks in words.</summary>
internal static class WebhookWords
{
    public const string SecretGiven = "This is the secret with which messages are signed. Give it to the receiving program now: it is shown this once.";

    public static string Of(WebhookEvent what) => what switch
    {
        WebhookEvent.ItemAdded => "an item is added",
        WebhookEvent.ItemChanged => "an item is changed",
        WebhookEvent.ItemStepped => "an item is accepted, disputed, retracted and the like",
        WebhookEvent.RatingGiven => "a cell is rated (not while its question is sealed)",
        WebhookEvent.CommentWritten => "somebody comments",
        WebhookEvent.EditionPublished => "a brief is published",
        WebhookEvent.PublicationChanged => "an edition is withdrawn, judged, dissented from or given to read",
        WebhookEvent.CaseChanged => "the case, its people or its webhooks change",
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    public static string At(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>How a webhook stands, and whether that is bad.</summary>
    public static (string Word, string? Mark) State(WebhookLine hook) => hook switch
    {
        { PausedAt: not null } => ("paused", "bad"),
        { Tries: > 0 } => ("failing", "warn"),
        { Deliveries.Count: > 0 } => ("works", "good"),
        _ => ("nothing told yet", null),
    };

    public static string Answer(DeliveryLine delivery) => delivery switch
    {
        { Status: { } status } => status.ToString(CultureInfo.InvariantCulture),
        _ => "none",
    };
}
