using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Briefs.Verification;
using RelationsTracker.App.UseCases.Briefs.Editions;
using RelationsTracker.App.UseCases.Briefs.Verification;
using RelationsTracker.Core.Briefs.Verification;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Account;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Features.Briefs.Editions;

/// <summary>What is asked of editions by address alone: the verification as JSON, and an edition by a link without an account.</summary>
internal static class EditionEndpoints
{
    /// <summary>The first part of the address of a link.</summary>
    public const string Shared = "shared";

    public static void MapEditions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{slug}/{brief}/editions/{number:int}/verify.json", Verify).RequireAuthorization();
        routes.MapGet($"/{Shared}/{{secret}}", Open).AllowAnonymous().RequireRateLimiting(Tries.Policy).WithMetadata(new ReadByLink());
    }

    private static async Task<IResult> Verify(string slug, string brief, int number, VerifyEdition verify, CancellationToken cancel)
    {
        if (!ItemRef.TryParse(brief, null, out var reference) || reference.Kind != ItemKind.Brief)
        {
            return Results.NotFound();
        }

        return await verify.Handle(slug, reference, number, cancel) switch
        {
            Outcome<VerifiedBrief>.Done done => Results.Text(VerifiedJson.Write(done.Value), "application/json", Encoding.UTF8),
            Outcome<VerifiedBrief>.Denied denied => Results.Problem(denied.Why, statusCode: StatusCodes.Status403Forbidden),
            Outcome<VerifiedBrief>.Unavailable unavailable => Results.Problem(unavailable.Why, statusCode: StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
    }

    private static async Task<RazorComponentResult<SharedEditionPage>> Open(string secret, HttpContext context, CancellationToken cancel)
    {
        if (context.Features.Get<IHttpsCompressionFeature>() is { } compression)
        {
            compression.Mode = HttpsCompressionMode.DoNotCompress;
        }

        return await context.RequestServices.ConsoleUse<OpenEditionLink>().Handle(secret, cancel) switch
        {
            Outcome<ReadableEdition>.Done { Value: var edition } => AccountPages.Page<SharedEditionPage>(new { Edition = edition }),
            Outcome<ReadableEdition>.Unavailable unavailable => AccountPages.Page<SharedEditionPage>(new { Message = unavailable.Why }, StatusCodes.Status503ServiceUnavailable),
            var none => AccountPages.Page<SharedEditionPage>(new { none.Message }, StatusCodes.Status404NotFound),
        };
    }
}
