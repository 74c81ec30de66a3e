using RelationsTracker.App.Door;

namespace RelationsTracker.Web.Host;

/// <summary>Makes use cases that work through the console's door: for the commands, for start-up, and for links, whose secret is the authority.</summary>
public static class AtConsole
{
    public static THandler ConsoleUse<THandler>(this IServiceProvider services)
        => ActivatorUtilities.CreateInstance<THandler>(services, ActivatorUtilities.CreateInstance<FrontDoor>(services, new ConsoleAtWork()));
}
