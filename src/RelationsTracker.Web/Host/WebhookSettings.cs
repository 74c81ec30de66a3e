using System.Net;
using RelationsTracker.App.Webhooks;

namespace RelationsTracker.Web.Host;

/// <summary>What may be told to other programs, by the settings.</summary>
internal static class WebhookSettings
{
    /// <exception cref="CannotStartException">A setting makes no sense.</exception>
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration settings)
        => services
            .AddSingleton(new WebhookRules() with
            {
                Enabled = settings.GetValue("Webhooks:Enabled", true),
                Inside = [.. (settings["Webhooks:Inside"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network)],
                Time = TimeSpan.FromSeconds(Seconds(settings["Webhooks:Seconds"])),
                PublicAddress = Settings.PublicAddress(settings),
            })
            .AddSingleton<ISecretKeeping, ShutSecrets>()
            .AddHostedService<WebhookTelling>();

    private static string Network(string text)
        => IPNetwork.TryParse(text, out _) ? text : throw new CannotStartException($"Webhooks:Inside names '{text}', which is no network like 10.1.0.0/16.");

    private static int Seconds(string? text) => text switch
    {
        null or "" => (int)new WebhookRules().Time.TotalSeconds,
        _ when int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 60 => seconds,
        _ => throw new CannotStartException($"Webhooks:Seconds is '{text}'. It is a whole number from 1 to 60."),
    };
}

/// <summary>While the program serves it tells webhooks what there is to tell.</summary>
internal sealed class WebhookTelling(WebhookPost post) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => post.Work(stoppingToken);
}
