using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using RelationsTracker.App.Storage;
using RelationsTracker.Web.Account;
using RelationsTracker.Web.Api;
using RelationsTracker.Web.Api.Answering;

namespace RelationsTracker.Web.Host;

/// <summary>What people see when something fails that nobody thought of: a sentence and a number, and nothing of the inside.</summary>
internal static partial class Failures
{
    public static IApplicationBuilder UseFailurePages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = context => Show(context, app.Logger) });

        // Only an unknown address becomes the page for one; other refusals say their own words. What was posted is no page,
        // and posted once more to that page would be refused as a form of nobody's.
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        return app.Use(async (context, next) =>
        {
            await next(context);
            var isPage = (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) && !ApiHost.IsAsked(context);
            if ((context.Response.StatusCode != StatusCodes.Status404NotFound || !isPage) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }
        });
    }

    private static Task Show(HttpContext context, ILogger log)
    {
        var failure = context.Features.GetRequiredFeature<IExceptionHandlerFeature>();
        context.Response.Headers.CacheControl = "no-store";
        if (StorageTrouble.Explain(failure.Error) is { } why)
        {
            LogTrouble(log, why);
            return ApiHost.IsAsked(context) ? Problem.Unavailable(why).Answer.ExecuteAsync(context) : AccountPages.Message("The program cannot work at the moment", $"{why} What you saved is safe; load the page again later.", StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
        }

        if (failure.Error is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } && ApiHost.IsAsked(context))
        {
            return Problem.TooBig.Answer.ExecuteAsync(context);
        }

        // The pattern and not the path: a path may hold the secret of a link.
        LogFailure(log, failure.Error, context.TraceIdentifier, failure.Endpoint?.DisplayName ?? "no page");
        return ApiHost.IsAsked(context) ? Problem.Failed(context.TraceIdentifier).Answer.ExecuteAsync(context) : AccountPages.Message("Something went wrong", "This page could not be made. What you saved is safe.", StatusCodes.Status500InternalServerError, context.TraceIdentifier).ExecuteAsync(context);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database is in trouble: {Why}")]
    private static partial void LogTrouble(ILogger log, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Failure {Id} at {Page}")]
    private static partial void LogFailure(ILogger log, Exception failure, string id, string page);
}
