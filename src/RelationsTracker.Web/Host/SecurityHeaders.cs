namespace RelationsTracker.Web.Host;

/// <summary>
/// What every answer says about what a browser may do with it. Written last, over what Blazor writes itself, so that there
/// is one policy and not two.
/// </summary>
internal static class SecurityHeaders
{
    // Blazor needs a base element, hence base-uri 'self'; MudBlazor writes style elements and attributes, hence 'unsafe-inline' there and only there.
    private const string Policy = "default-src 'none'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; frame-src 'none'; form-action 'self'; "
        + "script-src 'self'; script-src-attr 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    // Over plain http a browser would be told to ask for what is not there.
    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        var sandboxed = context.GetEndpoint()?.Metadata.GetMetadata<Sandboxed>() is not null;
        var byLink = context.GetEndpoint()?.Metadata.GetMetadata<ReadByLink>() is not null;
        var isReference = context.GetEndpoint()?.Metadata.GetMetadata<ReferencePage>() is not null;
        headers.ContentSecurityPolicy = isReference ? ReferencePage.Policy(context) : sandboxed ? Sandboxed.Policy : byLink ? ReadByLink.Policy : context.Request.IsHttps ? $"{Policy}; upgrade-insecure-requests" : Policy;
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = byLink ? "no-referrer" : "same-origin";
        if (byLink)
        {
            (headers.CacheControl, headers["X-Robots-Tag"]) = ("no-store", "noindex, nofollow, noarchive");
        }

        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
    }
}
