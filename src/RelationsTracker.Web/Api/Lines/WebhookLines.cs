using System.Text.Json.Serialization;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Webhooks;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api.Lines;

internal static class WebhookLines
{
    public static void Map(ApiMap api)
    {
        api.Get("cases/{case}/webhooks", "List the webhooks of a case with their last deliveries", (ReadWebhooks read, string @case, CancellationToken cancel) => read.Handle(@case, cancel));
        api.Post("cases/{case}/webhooks", "Have a program told of changes; its signing secret is answered once", (AddWebhook add, string @case, Asked<AddWebhook.Input> asked, CancellationToken cancel)
            => add.Handle(asked.Input, cancel).Then(added => new MadeWebhook(@case, added.Number, added.Secret)))
            .With("""{"name": "A chat room", "address": "https://hooks.example.org/tracker", "wants": ["item-added", "item-changed"]}""").TellsSecret();
        api.Put("cases/{case}/webhooks/{number}", "Change a webhook: name, address, what it is told of", (ChangeWebhook change, Asked<ChangeWebhook.Input> asked, CancellationToken cancel) => change.Handle(asked.Input, cancel).Then(version => new Versioned(version)))
            .With("""{"name": "A chat room", "address": "https://hooks.example.org/tracker", "wants": ["edition-published"]}""");
        api.Delete("cases/{case}/webhooks/{number}", "Remove a webhook", (RemoveWebhook remove, Asked<RemoveWebhook.Input> asked, CancellationToken cancel) => remove.Handle(asked.Input, cancel));
        api.Post("cases/{case}/webhooks/{number}/pause", "Pause a webhook; what happens meanwhile waits for it", (PauseWebhook pause, Asked<PauseWebhook.Input> asked, CancellationToken cancel) => pause.Handle(asked.Input, cancel))
            .With("""{"reason": "The room moves."}""");
        api.Post("cases/{case}/webhooks/{number}/resume", "Resume a webhook where it stopped, or with what is new", (ResumeWebhook resume, Asked<ResumeWebhook.Input> asked, CancellationToken cancel) => resume.Handle(asked.Input, cancel))
            .With("""{"skip-missed": false}""");
        api.Post("cases/{case}/webhooks/{number}/secret", "Give a webhook another signing secret, answered once; for a day both sign", (RotateWebhookSecret rotate, Asked<RotateWebhookSecret.Input> asked, CancellationToken cancel) => rotate.Handle(asked.Input, cancel).Then(secret => new SecretOnce(secret))).TellsSecret();
        api.Post("cases/{case}/webhooks/{number}/ping", "Send a webhook a test at once", (PingWebhook ping, Asked<PingWebhook.Input> asked, CancellationToken cancel) => ping.Handle(asked.Input, cancel));
        api.Post("cases/{case}/webhooks/{number}/deliveries/{message}/resend", "Send a message once more, under its id", (ResendDelivery resend, Asked<ResendDelivery.Input> asked, CancellationToken cancel) => resend.Handle(asked.Input, cancel));
    }

    /// <summary>A webhook was added; its secret is told nowhere else.</summary>
    internal sealed record MadeWebhook([property: JsonIgnore] string Case, int Number, string Secret) : IMade
    {
        public string Address => $"{ApiHost.Root}/cases/{Case}/webhooks";
    }

    /// <summary>The signing secret, told nowhere else.</summary>
    internal sealed record SecretOnce(string Secret);
}
