using System.Globalization;
using RelationsTracker.App.Exchange.Documents.Apart;
using RelationsTracker.App.Exchange.Documents.Fetching;
using RelationsTracker.Web.Commands;

namespace RelationsTracker.Web.Host;

/// <summary>What bringing in documents may cost, and what may be fetched, by the settings.</summary>
internal static class DocumentSettings
{
    /// <exception cref="CannotStartException">A setting makes no sense.</exception>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration settings)
    {
        var (limits, rules) = (new DocumentLimits(), new FetchRules());
        return services
            .AddSingleton(limits with
            {
                MaxBytes = Megabytes(settings, "Documents:MaxMegabytes", limits.MaxBytes),
                Kept = Megabytes(settings, "Documents:KeptMegabytes", limits.Kept),
                Memory = (int)Number(settings, "Documents:ReaderMegabytes", limits.Memory, 64, 16_384),
                Time = TimeSpan.FromSeconds(Number(settings, "Documents:ReaderSeconds", (long)limits.Time.TotalSeconds, 1, 3600)),
            })
            .AddSingleton(rules with
            {
                Enabled = settings.GetValue("Fetch:Enabled", rules.Enabled),
                Inside = [.. (settings["Fetch:Inside"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network)],
                Time = TimeSpan.FromSeconds(Number(settings, "Fetch:Seconds", (long)rules.Time.TotalSeconds, 1, 600)),
            })
            .AddSingleton(ReadDocumentCommand.Program());
    }

    private static long Megabytes(IConfiguration settings, string name, long otherwise) => Number(settings, name, otherwise / 1_000_000, 1, 10_000_000) * 1_000_000;

    private static long Number(IConfiguration settings, string name, long otherwise, long low, long high)
        => settings[name] is not { Length: > 0 } text ? otherwise
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high ? number
            : throw new CannotStartException($"{name} is '{text}'. It is a whole number from {low} to {high}.");

    private static string Network(string text)
        => System.Net.IPNetwork.TryParse(text, out _) ? text : throw new CannotStartException($"Fetch:Inside names '{text}', which is no network like 10.1.0.0/16.");
}
