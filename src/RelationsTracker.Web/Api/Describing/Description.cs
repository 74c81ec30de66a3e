using Microsoft.OpenApi;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Host;
using Scalar.AspNetCore;

namespace RelationsTracker.Web.Api.Describing;

/// <summary>The description of the API for programs (OpenAPI 3.1), and a page that shows it to people.</summary>
internal static class Description
{
    public const string Document = $"{ApiHost.Root}/openapi.json";

    public const string Page = "/api/reference";

    public const string Name = "v1";

    public static void AddDescription(this IServiceCollection services) => services.AddSingleton<DescriptionText>().AddOpenApi(Name, api =>
    {
        api.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        api.CreateSchemaReferenceId = SchemaNames.Of;
        api.ShouldInclude = operation => operation.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().Any();
        api.AddSchemaTransformer(SchemaWords.Say);
        api.AddOperationTransformer(OperationWords.Say);
        api.AddDocumentTransformer(DocumentWords.Say);
    });

    public static void MapDescription(this IEndpointRouteBuilder app, string policy)
    {
        app.MapGet(Document, async (DescriptionText text, CancellationToken cancel) => new ApiAnswer(StatusCodes.Status200OK, await text.Read(cancel), "application/json")).RequireAuthorization(policy);
        app.MapScalarApiReference(Page, (page, http) => page
            .WithTitle("RelationsTracker API")
            .WithOpenApiRoutePattern(Document)
            .WithNonce()
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .HideDeveloperTools()
            .HideClientButton()).RequireAuthorization().WithMetadata(new ReferencePage());
    }
}
