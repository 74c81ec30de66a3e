using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.App.UseCases.Tokens;
using RelationsTracker.Core.People;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Api.Tokens;

/// <summary>Knows whoever asks by the token in the head of the request: <c>Authorization: Bearer rt_…</c>.</summary>
internal sealed class TokenScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "token";

    private const string Bearer = "Bearer ";

    private const string Basic = "Basic ";

    private const string Scopes = "scopes";

    private const string For = "token-for";

    /// <summary>How far the token reaches that a principal was known by; null where it was no token.</summary>
    public static TokenScopes? LimitOf(ClaimsPrincipal principal)
        => int.TryParse(principal.FindFirstValue(Scopes), out var scopes) ? (TokenScopes)scopes : null;

    /// <summary>What the token is for, in its person's words; null where it was no token.</summary>
    public static string? NameOf(ClaimsPrincipal principal) => principal.FindFirstValue(For);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Secret(Request.Headers.Authorization.ToString()) is not { } secret)
        {
            return AuthenticateResult.NoResult();
        }

        return await Context.RequestServices.ConsoleUse<KnowToken>().Handle(secret, Context.RequestAborted) switch
        {
            Outcome<KnowToken.Answer>.Done { Value: var known } => AuthenticateResult.Success(new AuthenticationTicket(Principal(known), Scheme.Name)),
            Outcome<KnowToken.Answer>.Unavailable unavailable => throw new UnsafeStorageException(unavailable.Why),
            var other => AuthenticateResult.Fail(other.Message),
        };
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        => Problem.Unknown(Request.Headers.Authorization.Count > 0 ? "This token is not known here, or works no more: it expired, was revoked, or its account was closed."
            : "Send a token: Authorization: Bearer rt_…. People make theirs at /account/tokens.").Answer.ExecuteAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problem.Denied("This may not be done.").Answer.ExecuteAsync(Context);

    // Feed readers and spreadsheets know no tokens; they send one as the password, with any name.
    private static string? Secret(string header)
    {
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return header[Bearer.Length..].Trim();
        }

        Span<byte> bytes = stackalloc byte[300];
        return header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) && Convert.TryFromBase64String(header[Basic.Length..].Trim(), bytes, out var written)
            && Encoding.UTF8.GetString(bytes[..written]).Split(':', 2) is [_, var password] ? password : null;
    }

    private ClaimsPrincipal Principal(KnowToken.Answer known)
        => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{known.PersonId}"), new(ClaimTypes.Name, known.Name), new(Scopes, $"{(int)known.Scopes}"), new(For, known.For)], Scheme.Name));
}
