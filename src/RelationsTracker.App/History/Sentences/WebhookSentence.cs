using System.Text.Json.Nodes;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.History.Sentences;

/// <summary>What was done about a webhook, as a sentence.</summary>
internal static class WebhookSentence
{
    public static ChangeSentence Of(ToldRevision change)
    {
        var now = ContentJson.Read<WebhookReading>(change.After!);
        var was = change.Before is null ? null : JsonNode.Parse(change.Before)!.AsObject();
        return new(was switch
        {
            null => "added",
            _ when was.ContainsKey("removed-by") => "removed",
            _ when was.ContainsKey("paused-by") => now.PausedBy is null ? "resumed" : "paused",
            _ when was.ContainsKey("secret") => "gave another secret to",
            _ => "changed",
        }, $"the webhook “{now.Name}”", now switch
        {
            { RemovedBy: not null } => "",
            { Paused.Length: > 0 } => $": {now.Paused}",
            _ => $", which tells {now.Host}",
        });
    }
}
