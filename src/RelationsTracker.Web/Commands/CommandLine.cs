using System.CommandLine;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands;

/// <summary>The commands of the program.</summary>
internal static class CommandLine
{
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error)
    {
        var data = new Option<string?>("--data") { Description = "the folder that holds everything the program keeps", HelpName = "DIR", Recursive = true };
        var urls = new Option<string?>("--urls") { Description = $"where to listen; {TrackerHost.DefaultAddress} if not given", HelpName = "URLS" };
        var root = new RootCommand("RelationsTracker") { data, urls };
        root.SetAction(async (parsed, cancel) =>
        {
            await using var running = await RunningTracker.Start(DataFolder.At(parsed.GetValue(data)), parsed.GetValue(urls), output, cancel: cancel);
            await running.App.WaitForShutdownAsync(cancel);
            return 0;
        });
        return await root.Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null });
    }
}
