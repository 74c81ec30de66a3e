using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Tokens;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Schema;
using RelationsTracker.Web.Account.Pages;

namespace RelationsTracker.Web.Account;

/// <summary>One's own tokens for programs: given, shown once, revoked.</summary>
internal static class TokenEndpoints
{
    public const string Page = "/account/tokens";

    public static void MapTokens(this IEndpointRouteBuilder app)
    {
        var group = app.MapAccountGroup(Page);
        group.MapGet("/", (ListTokens list, string? done, CancellationToken cancel) => Show(list, new() { Done = done == "revoked" ? "Revoked. Whoever used it is out from now on." : "" }, StatusCodes.Status200OK, cancel));
        group.MapPost("/", Give);
        group.MapPost("/revoke", Revoke);
    }

    private static async Task<IResult> Give(HttpContext http, GiveToken give, ListTokens list, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var scopes = form["scope"].Aggregate(TokenScopes.Read, (all, text) => Kebab.TryParse(typeof(TokenScopes), text ?? "", out var scope) ? all | (TokenScopes)scope! : all);
        var (name, days) = (form["name"].ToString().Trim(), int.TryParse(form["days"], out var number) ? number : 0);
        return await give.Handle(new(name, scopes, days), cancel) switch
        {
            Outcome<GiveToken.Answer>.Done { Value: var given } => await Show(list, new() { Secret = given.Secret }, StatusCodes.Status200OK, cancel),
            var outcome => await Show(list, new() { Name = name, Scopes = scopes, Days = days, Problem = outcome.Message }, StatusCodes.Status400BadRequest, cancel),
        };
    }

    private static async Task<IResult> Revoke(HttpContext http, RevokeToken revoke, ListTokens list, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        return await revoke.Handle(new(Guid.TryParse(form["token"], out var token) ? token : default), cancel) switch
        {
            Outcome<Nothing>.Done => Results.LocalRedirect($"{Page}?done=revoked"),
            var outcome => await Show(list, new() { Problem = outcome.Message }, StatusCodes.Status400BadRequest, cancel),
        };
    }

    private static async Task<IResult> Show(ListTokens list, TokenForm form, int status, CancellationToken cancel)
        => await list.Handle(cancel) is Outcome<IReadOnlyList<TokenLine>>.Done { Value: var tokens }
            ? AccountPages.Page<TokensPage>(new { Tokens = tokens, Form = form }, status)
            : AccountPages.Message("Tokens", "Your tokens cannot be read at the moment.", StatusCodes.Status503ServiceUnavailable);
}

/// <summary>What the page of tokens shows beside the list.</summary>
public sealed record TokenForm
{
    public string Name { get; init; } = "";

    public TokenScopes Scopes { get; init; } = TokenScopes.Read;

    public int Days { get; init; } = 90;

    public string Problem { get; init; } = "";

    public string Done { get; init; } = "";

    /// <summary>The secret of a token that was just given.</summary>
    public string? Secret { get; init; }

    /// <summary>What a scope lets a program do.</summary>
    public static string Words(TokenScopes scope) => scope switch
    {
        TokenScopes.Read => "Read what you may read",
        TokenScopes.Rate => "Rate and forecast in your name",
        TokenScopes.Comment => "Comment in your name",
        TokenScopes.Propose => "Propose items, which wait for a reviewer",
        TokenScopes.Edit => "Add and change items",
        TokenScopes.Review => "Accept, return, publish, take briefs out",
        TokenScopes.Own => "Open cases, invite people, give roles",
        _ => "Change your name and kept searches",
    };
}
