using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Assistants.Proposing;
using RelationsTracker.Web.Api.Assistants.Reading;
using RelationsTracker.Web.Api.Tokens;

namespace RelationsTracker.Web.Api.Assistants;

/// <summary>
/// The address for assistants: use cases as tools of the Model Context Protocol, with the tokens, rights and limits of the
/// API. Off unless the settings say otherwise.
/// </summary>
internal static class AssistantsHost
{
    public const string Path = "/mcp";

    public const string Enabled = "Assistants:Enabled";

    private const string Policy = "assistants";

    // What is proposed is short; texts are brought in elsewhere.
    private const int MostBytes = 1024 * 1024;

    /// <summary>Where the tools stand.</summary>
    private static readonly IReadOnlyList<Type> Kits = [typeof(CaseTools), typeof(ItemTools), typeof(SourceTools), typeof(ClaimTools), typeof(QuestionTools), typeof(HistoryTools), typeof(ProposalTools)];

    public static IServiceCollection AddAssistants(this IServiceCollection services, IConfiguration settings)
    {
        if (!IsOn(settings))
        {
            return services;
        }

        // Only by token: what a browser sends by itself counts for nothing here.
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(TokenScheme.Name).RequireAuthenticatedUser());
        services.AddMcpServer(server => (server.ServerInfo, server.ServerInstructions) = (
            new Implementation { Name = "relationstracker", Title = "RelationsTracker", Version = $"{typeof(AssistantsHost).Assembly.GetName().Version}" }, Instructions.Text))
            .WithHttpTransport(http => http.Stateless = true);
        foreach (var method in Kits.SelectMany(kit => kit.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)))
        {
            services.AddSingleton<McpServerTool>(house => new AssistantTool(McpServerTool.Create(method, target: null, new()
            {
                Services = house,
                SerializerOptions = ApiJson.Options,
                SchemaCreateOptions = ToolSchema.Options,
                OpenWorld = false,
            }), method));
        }

        return services;
    }

    public static void MapAssistants(this WebApplication app)
    {
        if (IsOn(app.Configuration))
        {
            app.MapMcp(Path).RequireAuthorization(Policy).RequireRateLimiting(ApiHost.Policy).WithMetadata(new RequestSizeLimitAttribute(MostBytes), new ExcludeFromDescriptionAttribute()).DisableAntiforgery();
        }
        else
        {
            // Said to those who have a token, so that nobody looks for the fault in the assistant.
            app.Map(Path, () => Problem.Missing($"Assistants are switched off here. Who runs this server switches them on with {Enabled}.").Answer).RequireAuthorization(ApiHost.Policy).RequireRateLimiting(ApiHost.Policy).ExcludeFromDescription().DisableAntiforgery();
        }
    }

    private static bool IsOn(IConfiguration settings) => settings.GetValue(Enabled, false);
}
