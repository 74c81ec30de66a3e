using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing.Template;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;
using RelationsTracker.Web.Api.Assistants;
using RelationsTracker.Web.Api.Describing;
using RelationsTracker.Web.Api.Lines;
using RelationsTracker.Web.Api.Tokens;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Api;

/// <summary>The API: the use cases under <c>/api/v1</c>, for programs that come with a token and for people who look.</summary>
internal static class ApiHost
{
    public const string Root = "/api/v1";

    /// <summary>Requests of one token in a minute, unless the settings say otherwise.</summary>
    public const string PerMinute = "Api:PerMinute";

    /// <summary>Who may ask, and how often.</summary>
    public const string Policy = "api";

    private const int UsualPerMinute = 600;

    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration settings)
    {
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.Name, null)
            // A browser that is signed in may read; to change something takes a token, which no other site can make it send.
            .AddPolicyScheme(Policy, null, either => either.ForwardDefaultSelector = http
                => http.Request.Headers.Authorization.Count == 0 && HttpMethods.IsGet(http.Request.Method) && http.Request.Cookies.Keys.Any(name => name.StartsWith("relationstracker", StringComparison.Ordinal)) ? IdentityConstants.ApplicationScheme : TokenScheme.Name);
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(Policy).RequireAuthenticatedUser());
        services.ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions));
        services.AddDescription();
        var permits = settings.GetValue(PerMinute, UsualPerMinute);
        return services.Configure<RateLimiterOptions>(limits => limits.AddPolicy(Policy, http => RateLimitPartition.GetTokenBucketLimiter(Asker(http), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = permits,
            TokensPerPeriod = Math.Max(1, permits / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            AutoReplenishment = true,
        })));
    }

    /// <summary>A request over its limit, as the API answers it; false where it is not the API that was asked.</summary>
    public static async ValueTask<bool> Refuse(HttpContext http, int seconds)
    {
        if (!IsAsked(http))
        {
            return false;
        }

        await (Problem.TooMany(seconds).Answer with { Seconds = seconds }).ExecuteAsync(http);
        return true;
    }

    /// <summary>Whether a request is one of a program: to the API, or to the address of assistants.</summary>
    public static bool IsAsked(HttpContext http) => http.Request.Path.StartsWithSegments(Root) || http.Request.Path.StartsWithSegments(AssistantsHost.Path);

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Root).RequireAuthorization(Policy).RequireRateLimiting(Policy).WithMetadata(new RequestSizeLimitAttribute(Body.Most), new Sandboxed()).DisableAntiforgery();
        group.AddEndpointFilter(ApiFilter.Introduce);
        group.MapAllLines();
        app.MapDescription(Policy);
        // What is nowhere else: an answer for programs, not a page.
        app.MapFallback($"{Root}/{{**rest}}", Nowhere).RequireAuthorization(Policy).ExcludeFromDescription();
    }

    private static ApiAnswer Nowhere(HttpContext http, EndpointDataSource all)
    {
        var allowed = all.Endpoints.OfType<RouteEndpoint>().Where(one => new TemplateMatcher(new RouteTemplate(one.RoutePattern), []).TryMatch(http.Request.Path, []))
            .Select(one => one.Metadata.GetMetadata<ApiOperation>()?.Method).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return allowed.Count > 0 ? Problem.Method(allowed).Answer with { Allows = allowed } : Problem.Missing("There is no such address in the API. /api/v1/openapi.json describes those there are.").Answer;
    }

    // By its token, without keeping it; without one by where it comes from.
    private static string Asker(HttpContext http)
        => http.Request.Headers.Authorization.ToString() is { Length: > 0 } token ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token[..Math.Min(token.Length, 300)])))
            : string.Create(CultureInfo.InvariantCulture, $"{http.Connection.RemoteIpAddress}");
}
