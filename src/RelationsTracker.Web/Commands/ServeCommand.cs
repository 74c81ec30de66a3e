using System.CommandLine;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands;

/// <summary>Serves the pages; what the program does when no command is named.</summary>
internal static class ServeCommand
{
    private const string Name = "serve";

    public static RootCommand Root(Option<string?> data)
    {
        var urls = Urls();
        var root = new RootCommand("RelationsTracker: sources, claims, hypotheses and what they rest on. Without a command it serves its pages.") { data, urls };
        root.SetAction((parsed, cancel) => Serve(parsed, data, urls, cancel));
        return root;
    }

    public static Command Make(Option<string?> data)
    {
        var urls = Urls();
        var serve = new Command(Name, "Serve the pages. On an installation that nobody owns it prints a link that signs the owner in.") { urls };
        serve.SetAction((parsed, cancel) => Serve(parsed, data, urls, cancel));
        return serve;
    }

    public static bool Is(Command command) => command is RootCommand || command.Name == Name;

    private static async Task<int> Serve(ParseResult parsed, Option<string?> data, Option<string[]> urls, CancellationToken cancel)
    {
        var addresses = parsed.GetValue(urls) is { Length: > 0 } named ? string.Join(';', named) : null;
        await using var running = await RunningTracker.Start(DataFolder.At(parsed.GetValue(data)), addresses, parsed.InvocationConfiguration.Output, cancel: cancel);
        await running.App.WaitForShutdownAsync(cancel);
        return ExitCode.Done;
    }

    private static Option<string[]> Urls() => new("--urls") { Description = $"Where to listen, several divided by semicolons. Without it: {TrackerHost.DefaultAddress}", HelpName = "URLS" };
}
