using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.Logging.Console;
using MudBlazor.Services;
using RelationsTracker.App;
using RelationsTracker.Web.Account;
using RelationsTracker.Web.Api;
using RelationsTracker.Web.Api.Assistants;
using RelationsTracker.Web.Features.Briefs;
using RelationsTracker.Web.Features.Briefs.Editions;
using RelationsTracker.Web.Features.Formats;
using RelationsTracker.Web.Features.History;
using RelationsTracker.Web.Features.Questions;
using RelationsTracker.Web.Features.Relations;
using RelationsTracker.Web.Features.Search;
using RelationsTracker.Web.Features.Sources;
using RelationsTracker.Web.Features.Sources.Citations;
using RelationsTracker.Web.Parts;
using RelationsTracker.Web.Parts.Live;
using RelationsTracker.Web.Shell;
using RelationsTracker.Web.Shell.Keys;

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
        AddParts(builder.Services, Settings.Database(settings, folder), folder, settings);
        besides?.Invoke(builder);
        var app = builder.Build();
        Pipe(app, folder);
        return app;
    }

    // Facts go to the output, in the program's own words; what the log says goes to the error stream.
    private static void AddLogging(WebApplicationBuilder builder)
        => builder.Logging.ClearProviders()
            .AddSimpleConsole(line => (line.SingleLine, line.TimestampFormat, line.UseUtcTimestamp) = (true, "yyyy-MM-ddTHH:mm:ssZ ", true))
            .AddFilter("Microsoft", LogLevel.Warning)
            // A first start asks for tables that are not there yet, and real trouble is told in one line (StorageTrouble).
            .AddFilter("Microsoft.EntityFrameworkCore.Database", LogLevel.None)
            .AddFilter("System", LogLevel.Warning)
            .AddFilter("ModelContextProtocol", LogLevel.Warning)
            // That keys lie unencrypted in the data folder is said once in docs/operations.md, not at every start.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // Failures.cs says it once, with the number that people see.
            .AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None)
            // A start that fails is told in one line by who started it.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            .AddConfiguration(builder.Configuration.GetSection("Logging"))
            .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    private static void AddParts(IServiceCollection services, DatabaseChoice database, DataFolder folder, IConfiguration settings)
    {
        services.AddDocuments(settings);
        services.AddPrint(settings);
        services.AddWebhooks(settings);
        services.AddTracker(database);
        services.AddHostedService<NodeListening>();
        services.AddScoped<AskedAddress>();
        services.AddScoped<UploadForm>().AddScoped<BringUpload>();
        services.AddScoped<PageConnection>().AddScoped<CircuitHandler>(page => page.GetRequiredService<PageConnection>());
        services.AddAccounts(database, folder, settings);
        services.AddApi(settings);
        services.AddAssistants(settings);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddBehindProxy(settings);
        services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<BriefConstraint>("brief"));
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.AddSingleton<Handover>();
        services.AddSingleton(new AnchorFile(folder.In(AnchorFile.Name)));
        if (settings.GetValue(DailyAnchor.Setting, true))
        {
            services.AddHostedService<DailyAnchor>();
        }

        services.AddMudServices();
        services.AddSingleton<ExchangeTray>();
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            circuits.DetailedErrors = false;
            circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(10);
        });
    }

    private static void Pipe(WebApplication app, DataFolder folder)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseFailurePages();
        app.UseOwnOrigin();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<SignedInAtWork>().IsRequestOf(context.User);
            return next(context);
        });
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth(folder);
        app.MapApi();
        app.MapAssistants();
        app.MapLinks();
        app.MapFind();
        app.MapBriefFiles();
        app.MapBriefChecking();
        app.MapBriefFigures();
        app.MapEditions();
        app.MapDyadExport();
        app.MapDocuments();
        app.MapCitations();
        app.MapAnnotations();
        app.MapMatrixExchange();
        app.MapFormats();
        app.MapFormatImports();
        app.MapHistoryExport();
        app.MapSearchExport();
        app.MapSignIn();
        app.MapMyAccount();
        app.MapTokens();
        app.MapRazorComponents<AppRoot>().AddInteractiveServerRenderMode(blazor => blazor.ContentSecurityFrameAncestorsPolicy = "'none'");
    }
}
