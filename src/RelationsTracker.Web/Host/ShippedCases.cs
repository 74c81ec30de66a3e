using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.UseCases.Cases;

namespace RelationsTracker.Web.Host;

/// <summary>The cases that come with the program; an installation without any case gets them when it starts.</summary>
internal static class ShippedCases
{
    /// <summary>Set to false, an installation starts empty.</summary>
    public const string Setting = "ShippedCases";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seeds");

    // The real case first: it is the one to look at.
    private static readonly string[] First = ["russia-azerbaijan-2025", "iraq-1993", "harbour"];

    public static async Task Load(IServiceProvider services, TextWriter facts, CancellationToken cancel)
    {
        if ((await services.ConsoleUse<ListCases>().Handle(cancel)).ValueOrDefault is not [])
        {
            return;
        }

        foreach (var package in First.Select(name => Path.Combine(Folder, name)).Where(Directory.Exists))
        {
            await facts.WriteLineAsync($"Case {Path.GetFileName(package)}: {await Load(services, package, cancel)}");
        }
    }

    private static async Task<string> Load(IServiceProvider services, string package, CancellationToken cancel)
    {
        using var reading = await PackageReader.Check(package, cancel: cancel);
        if (reading.Package is null)
        {
            return $"not loaded, {reading.Problems.Count} problems, the first: {reading.Problems[0]}";
        }

        var outcome = await services.ConsoleUse<ImportCase>().AsItIsRead(reading.Package, null, cancel: cancel);
        return outcome is Outcome<string>.Done ? $"{reading.Package.Items} items" : $"not loaded, {outcome.Message}";
    }
}
