using Microsoft.AspNetCore.Identity;
using MudBlazor.Services;
using RelationsTracker.App;
using RelationsTracker.App.Door;
using RelationsTracker.Web.Account;
using RelationsTracker.Web.Features.Briefs;
using RelationsTracker.Web.Shell;

namespace RelationsTracker.Web.Host;

/// <summary>Puts the web program together: what it is made of, and what a request passes on its way.</summary>
public static class TrackerHost
{
    public const string DefaultAddress = "http://127.0.0.1:5080";

    public static WebApplication Build(DataFolder folder, IConfiguration settings, string? urls, Action<WebApplicationBuilder>? besides = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(TrackerHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(settings);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(urls ?? settings["urls"] ?? DefaultAddress);
        AddLogging(builder);
        AddParts(builder.Services, Settings.Database(settings, folder));
        besides?.Invoke(builder);
        var app = builder.Build();
        Pipe(app);
        return app;
    }

    // Facts go to the output, in the program's own words; what the log says goes to the error stream.
    private static void AddLogging(WebApplicationBuilder builder)
        => builder.Logging.ClearProviders()
            .AddSimpleConsole(line => (line.SingleLine, line.TimestampFormat, line.UseUtcTimestamp) = (true, "yyyy-MM-ddTHH:mm:ssZ ", true))
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("System", LogLevel.Warning)
            .AddConfiguration(builder.Configuration.GetSection("Logging"))
            .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    private static void AddParts(IServiceCollection services, DatabaseChoice database)
    {
        services.AddTracker(database);
        services.AddScoped<SignedInAtWork>().AddScoped<IAtWork>(scope => scope.GetRequiredService<SignedInAtWork>());
        services.AddMudServices();
        services.AddCascadingAuthenticationState();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static void Pipe(WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<SignedInAtWork>().IsRequestOf(context.User);
            return next(context);
        });
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapLinks();
        app.MapBriefExport();
        app.MapRazorComponents<AppRoot>().AddInteractiveServerRenderMode(blazor => blazor.ContentSecurityFrameAncestorsPolicy = "'none'");
    }
}
