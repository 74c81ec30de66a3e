using Microsoft.AspNetCore.HttpOverrides;

namespace RelationsTracker.Web.Host;

/// <summary>Believes a proxy about who asked and how, if it is one we were told of. This machine's own are.</summary>
internal static class BehindProxy
{
    /// <summary>Addresses or networks, divided by commas: <c>10.0.0.7, 172.16.0.0/12</c>.</summary>
    public const string Setting = "Proxy:Trusted";

    /// <exception cref="CannotStartException">The setting names something that is no address.</exception>
    public static IServiceCollection AddBehindProxy(this IServiceCollection services, IConfiguration settings)
    {
        var networks = (settings[Setting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network).ToList();
        return services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            networks.ForEach(forwarded.KnownIPNetworks.Add);
        });
    }

    private static System.Net.IPNetwork Network(string text)
        => System.Net.IPNetwork.TryParse(text, out var network) ? network
            : System.Net.IPAddress.TryParse(text, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new CannotStartException($"{Setting} names '{text}', which is neither an address nor a network like 10.0.0.0/8.");
}
