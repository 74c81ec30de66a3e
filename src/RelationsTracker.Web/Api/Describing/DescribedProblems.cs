using Microsoft.OpenApi;
using RelationsTracker.Web.Api.Answering;

namespace RelationsTracker.Web.Api.Describing;

/// <summary>How operations can fail, told once for all of them.</summary>
/// <param name="Name">Of the answer among the components.</param>
internal sealed record DescribedProblem(string Name, int Status, string Words, bool OnlyWriting = false);

/// <summary>The problems of the API.</summary>
internal static class DescribedProblems
{
    private static readonly IReadOnlyList<DescribedProblem> All =
    [
        new("Invalid", 400, "The request has flaws, each at its field."),
        new("Unknown", 401, "No token, or one that works no more."),
        new("Denied", 403, "The person, or the token, may not do this."),
        new("Missing", 404, "There is no such thing, or not for this person."),
        new("Conflict", 409, "The idempotency key cannot be used.", OnlyWriting: true),
        new("Stale", 412, "Somebody else was faster.", OnlyWriting: true),
        new("TooBig", 413, "The body is bigger than this address takes.", OnlyWriting: true),
        new("Refused", 422, "A rule of the trade stands against it."),
        new("TooMany", 429, "Too many requests; Retry-After says when to come back."),
        new("Unavailable", 503, "Not possible at the moment; nothing was changed."),
    ];

    public static IEnumerable<DescribedProblem> Of(ApiOperation operation) => All.Where(problem => operation.Writes || !problem.OnlyWriting);

    public static IDictionary<string, IOpenApiResponse> Answers(OpenApiDocument document) => All.ToDictionary(problem => problem.Name, problem => (IOpenApiResponse)new OpenApiResponse
    {
        Description = problem.Words,
        Content = new Dictionary<string, OpenApiMediaType> { [Problem.MediaType] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), document) } },
    });
}
