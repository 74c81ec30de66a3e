using System.Net.Http.Headers;
using Microsoft.Security.AntiSSRF;

namespace RelationsTracker.App.Exchange;

/// <summary>How this program speaks to machines outside: as a stranger, and never to one inside the house unless the owner named its network.</summary>
internal static class OutsideCalls
{
    /// <param name="inside">Networks inside the house that may be spoken to, such as 10.1.0.0/16.</param>
    public static HttpClient Client(IReadOnlyList<string> inside)
    {
        // The policy looks at the address that a name leads to when it connects, so a name that changes its mind is caught.
        var policy = new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest) { AllowPlainTextHttp = true };
        if (inside.Count > 0)
        {
            policy.AddAllowedAddresses([.. inside]);
        }

        var handler = policy.GetHandler();
        (handler.UseCookies, handler.AllowAutoRedirect) = (false, false);
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("RelationsTracker", typeof(OutsideCalls).Assembly.GetName().Version?.ToString(3)));
        return client;
    }

    /// <summary>Whether the call was not made because it led inside the house.</summary>
    public static bool LedInside(Exception failure) => failure is AntiSSRFException || failure.InnerException is AntiSSRFException;
}
