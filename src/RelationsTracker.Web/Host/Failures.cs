using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using RelationsTracker.Web.Account;

namespace RelationsTracker.Web.Host;

/// <summary>What people see when something fails that nobody thought of: a sentence and a number, and nothing of the inside.</summary>
internal static partial class Failures
{
    public static IApplicationBuilder UseFailurePages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = async context =>
            {
                var failure = context.Features.GetRequiredFeature<IExceptionHandlerFeature>();
                // The pattern and not the path: a path may hold the secret of a link.
                LogFailure(app.Logger, failure.Error, context.TraceIdentifier, failure.Endpoint?.DisplayName ?? "no page");
                context.Response.Headers.CacheControl = "no-store";
                await AccountPages.Message("Something went wrong", "This page could not be made. What you saved is safe.", StatusCodes.Status500InternalServerError, context.TraceIdentifier).ExecuteAsync(context);
            },
        });

        // Only an unknown address becomes the page for one; other refusals say their own words.
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        return app.Use(async (context, next) =>
        {
            await next(context);
            if (context.Response.StatusCode != StatusCodes.Status404NotFound && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }
        });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Failure {Id} at {Page}")]
    private static partial void LogFailure(ILogger log, Exception failure, string id, string page);
}
