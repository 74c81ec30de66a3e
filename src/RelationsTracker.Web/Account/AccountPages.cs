using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RelationsTracker.Web.Account.Pages;

namespace RelationsTracker.Web.Account;

/// <summary>What the addresses of sign-in and account have in common.</summary>
internal static class AccountPages
{
    private const int BiggestForm = 32 * 1024;

    /// <summary>A group of addresses whose forms must come from our own pages, and whose answers hold secrets.</summary>
    public static RouteGroupBuilder MapAccountGroup(this IEndpointRouteBuilder app, string prefix)
    {
        var group = app.MapGroup(prefix).WithMetadata(new RequestSizeLimitAttribute(BiggestForm));
        group.AddEndpointFilter(async (call, next) =>
        {
            var http = call.HttpContext;
            KeepToOneself(http);
            return !HttpMethods.IsPost(http.Request.Method) || await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
                ? await next(call)
                : Message("This page was open too long", "Go back, load it again, and send it once more. Nothing was changed.", StatusCodes.Status400BadRequest);
        });
        return group;
    }

    public static RazorComponentResult<MessagePage> Message(string title, string message, int status, string id = "")
        => Page<MessagePage>(new { Title = title, Message = message, Id = id }, status);

    public static RazorComponentResult<TPage> Page<TPage>(object parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent
        => new(parameters) { StatusCode = status };

    // Compressed length tells on secrets that share a page with what a stranger can put there.
    private static void KeepToOneself(HttpContext http)
    {
        (http.Response.Headers.CacheControl, http.Response.Headers.Pragma) = ("no-cache, no-store", "no-cache");
        if (http.Features.Get<IHttpsCompressionFeature>() is { } compression)
        {
            compression.Mode = HttpsCompressionMode.DoNotCompress;
        }
    }
}
