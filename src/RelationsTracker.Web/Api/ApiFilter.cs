using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Api;

/// <summary>What every operation passes: who asks is told to the use case, a flawed request is answered by its flaws, and a key is honoured.</summary>
internal static class ApiFilter
{
    public static async ValueTask<object?> Pass(EndpointFilterInvocationContext call, EndpointFilterDelegate next, ApiOperation operation, Places places, Func<object?, ApiAnswer>? answer)
    {
        var http = call.HttpContext;
        var flaws = places.Flaws(http.Request).Concat(call.Arguments.OfType<IAsked>().SelectMany(asked => asked.Flaws)).ToList();
        if (flaws.Count > 0)
        {
            return Problem.Invalid(flaws).Answer;
        }

        if (http.Response.StatusCode == StatusCodes.Status400BadRequest)
        {
            // Something could not be read that no parameter owns up to.
            return Problem.Invalid([new("", "A part of the request is missing or could not be read: see the description of the operation.")]).Answer;
        }

        return operation.TakesKey ? await Idempotency.Once(http, Run) : await Run();

        async Task<IResult> Run() => await next(call) switch
        {
            IResult result => result,
            var outcome => answer!(outcome),
        };
    }

    /// <summary>Tells the scope of the request who asks: the scheme of the API was only asked after the pipeline had told it.</summary>
    public static ValueTask<object?> Introduce(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        http.RequestServices.GetRequiredService<SignedInAtWork>().IsRequestOf(http.User);
        return next(call);
    }
}
