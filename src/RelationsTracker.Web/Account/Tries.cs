using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using RelationsTracker.Web.Api;

namespace RelationsTracker.Web.Account;

/// <summary>How often one address may try to sign in.</summary>
internal static class Tries
{
    public const string Policy = "tries";
    private const int PerMinute = 20;

    public static IServiceCollection AddTries(this IServiceCollection services, IConfiguration settings)
    {
        var permits = settings.GetValue("SignIn:TriesPerMinute", PerMinute);
        return services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(Neighbourhood(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) }));
            limits.OnRejected = Refuse;
        });
    }

    private static async ValueTask Refuse(OnRejectedContext refused, CancellationToken cancel)
    {
        var seconds = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? (int)Math.Ceiling(wait.TotalSeconds) : 60;
        if (await ApiHost.Refuse(refused.HttpContext, seconds))
        {
            return;
        }

        refused.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await AccountPages.Message("Too many tries", $"There were too many tries from your address. Wait {seconds} seconds, then try again.", StatusCodes.Status429TooManyRequests).ExecuteAsync(refused.HttpContext);
    }

    // Whoever has one IPv6 address has a whole network of them.
    private static string Neighbourhood(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => new IPNetwork(new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]]), 64).ToString(),
        _ => address.MapToIPv4().ToString(),
    };
}
