using Scalar.AspNetCore;

namespace RelationsTracker.Web.Host;

/// <summary>Marks the reference of the API: a page from a package, whose script runs by a mark of this one answer and styles itself.</summary>
internal sealed class ReferencePage
{
    public static string Policy(HttpContext http)
        => $"default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'none'; script-src 'self' 'nonce-{http.Items[ScalarOptions.NonceHttpContextItemKey]}'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:";
}
