using RelationsTracker.App.Door;
using RelationsTracker.App.Webhooks;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Webhooks;

/// <summary>Gives a webhook another signing secret. For a day messages are signed with the one of before too, so that nothing is lost until the receiver knows the new one.</summary>
public sealed class RotateWebhookSecret(FrontDoor door, ISecretKeeping secrets)
{
    public sealed record Input(string Case, int Number);

    /// <returns>The secret, to be shown once.</returns>
    public Task<Outcome<string>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input.Case, input, async desk =>
        {
            var secret = NewSecret.Draw(secrets);
            (await desk.FindWebhook(input.Number)).Rotate(secret.Kept, desk.At);
            return secret.Shown;
        }, cancel: cancel);
}
