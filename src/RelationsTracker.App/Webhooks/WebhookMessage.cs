using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.Webhooks;

/// <summary>
/// One message. It says that something was changed, what and by whom, and holds nothing of what it says: whoever may read
/// that asks for it with a token of their own.
/// </summary>
/// <param name="Id">Stays the same however often it is sent, so that receivers can drop what they had.</param>
/// <param name="Position">The place in the history it tells of; null for one that tries the webhook out.</param>
internal sealed record WebhookMessage(string Id, string Type, long? Position, string Subject, byte[] Body)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower };

    /// <summary>What a message says of a change.</summary>
    /// <param name="Item">The item it is about: of a rating its row, of a comment what was commented on.</param>
    /// <param name="Version">The item's version when the message was made.</param>
    /// <param name="Changes">How many changes, where it tells of an act as a whole.</param>
    /// <param name="First">The place of the first of them.</param>
    public sealed record Told(string Case, int Webhook, long? Position = null, string? Subject = null, string? Item = null, int? Version = null, string? UseCase = null, string? Who = null, string? Address = null, long? First = null, long? Changes = null);

    /// <summary>The message about a place in the history.</summary>
    public static WebhookMessage About(Guid caseId, string type, DateTimeOffset at, Told told, string? publicAddress)
    {
        var address = $"{publicAddress}/{told.Case}/{told.Item ?? "history"}";
        return Of(string.Create(CultureInfo.InvariantCulture, $"{Prefix(caseId, told.Webhook)}-{told.Position}"), type, at, told with { Address = address });
    }

    /// <summary>A message that tries the webhook out.</summary>
    public static WebhookMessage Ping(Guid caseId, DateTimeOffset at, Told told)
        => Of($"{Prefix(caseId, told.Webhook)}-ping-{Guid.CreateVersion7(at):N}", WebhookEvents.Ping, at, told);

    private static WebhookMessage Of(string id, string type, DateTimeOffset at, Told told)
        => new(id, type, told.Position, told.Subject ?? "", JsonSerializer.SerializeToUtf8Bytes(new { Type = type, Timestamp = at.UtcDateTime, Data = told }, Json));

    // Standard Webhooks signs "id.time.body", so an id holds no full stop.
    private static string Prefix(Guid caseId, int webhook) => string.Create(CultureInfo.InvariantCulture, $"msg-{caseId:N}-{webhook}");
}
