using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Lines;

namespace RelationsTracker.Web.Api.Describing;

/// <summary>Says what the API is, and how to come in.</summary>
internal static class DocumentWords
{
    private const string Scheme = "token";

    public static async Task Say(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "RelationsTracker",
            Version = "1",
            Description = "Claims and competing hypotheses, each led back to the words of its sources. Whatever a page does is an operation here, with the same rights. "
                + "Answers are JSON with names in kebab-case; flawed and refused requests are answered by problem details (RFC 9457). "
                + "What has a version carries it as its ETag, and a change gives it back as If-Match. Lists of items come a page at a time: give `next` back as `after`.",
        };
        // Where it runs is not part of what it can do.
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token that a person made at /account/tokens: rt_…. It does what the person may, within its scopes." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        document.Tags = new HashSet<OpenApiTag>(AllLines.Nouns.Select(noun => new OpenApiTag { Name = noun.Name, Description = noun.About }));
        document.AddComponent(nameof(Problem), await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancel));
        document.Components.Responses = DescribedProblems.Answers(document);
        // Made on the way, and used by nothing in the end.
        foreach (var inside in document.Components.Schemas!.Keys.Where(name => name.StartsWith("OutcomeOf", StringComparison.Ordinal)).ToList())
        {
            document.Components.Schemas.Remove(inside);
        }
    }
}
