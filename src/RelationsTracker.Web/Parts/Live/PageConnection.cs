using Microsoft.AspNetCore.Components.Server.Circuits;

namespace RelationsTracker.Web.Parts.Live;

/// <summary>
/// Whether the browser of an open page answers. A browser that dies keeps its page for some minutes in case it comes back;
/// what counts only while somebody is there goes by this instead.
/// </summary>
public sealed class PageConnection : CircuitHandler
{
    /// <summary>Told whether the connection is up, each time that it comes or goes.</summary>
    public event Func<bool, Task>? Changed;

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Tell(isUp: true);

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => Tell(isUp: false);

    internal async Task Tell(bool isUp)
    {
        foreach (var listener in (Changed?.GetInvocationList() ?? []).Cast<Func<bool, Task>>())
        {
            await listener(isUp);
        }
    }
}
