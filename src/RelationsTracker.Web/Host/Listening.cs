using System.Net;

namespace RelationsTracker.Web.Host;

/// <summary>What there is to say about the addresses the program listens on.</summary>
internal static class Listening
{
    private static readonly string[] Everywhere = ["[::]", "0.0.0.0", "+", "*"];

    /// <summary>How a browser on this machine writes an address: what listens everywhere is found here by the machine's own name.</summary>
    public static string Here(string address)
    {
        var bound = BindingAddress.Parse(address);
        return $"{bound.Scheme}://{(Everywhere.Contains(bound.Host) ? "localhost" : bound.Host)}:{bound.Port}";
    }

    /// <summary>One line for each address that other machines reach without https, unless a proxy is known to stand before it.</summary>
    public static IEnumerable<string> Warnings(IEnumerable<string> addresses, IConfiguration settings)
        => addresses.Where(address => IsOpen(BindingAddress.Parse(address)) && settings[BehindProxy.Setting] is null)
            .Select(address => $"Warning: {address} can be reached from other machines without https. What people type, passwords too, can be read on the way. Put a proxy with https before it (docs/operations.md).");

    private static bool IsOpen(BindingAddress address)
        => address.Scheme == "http" && !address.IsUnixPipe && address.Host != "localhost" && !(IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
