using System.Security.Cryptography;
using RelationsTracker.App.Webhooks;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.UseCases.Webhooks;

/// <summary>A new signing secret: as it is shown this once, and as it is kept.</summary>
internal sealed record NewSecret(string Shown, string Kept)
{
    public static NewSecret Draw(ISecretKeeping secrets)
    {
        var shown = WebhookSecret.Text(RandomNumberGenerator.GetBytes(WebhookSecret.Length));
        return new(shown, secrets.Shut(shown));
    }
}
