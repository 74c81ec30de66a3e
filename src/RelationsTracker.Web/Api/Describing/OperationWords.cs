using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api.Describing;

/// <summary>Says of an operation what its handler does not: the body without what the address gives, conditions, keys, and how it can fail.</summary>
internal static class OperationWords
{
    public static async Task Say(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().FirstOrDefault() is not { } api)
        {
            return;
        }

        operation.OperationId = api.Id;
        operation.Parameters = [.. (operation.Parameters ?? []).Where(parameter => parameter.In is ParameterLocation.Path or ParameterLocation.Query)];
        if (api.Takes is { } taken)
        {
            await Places(operation.Parameters, api, taken, context, cancel);
        }

        if (api.Takes is { } record)
        {
            await Body(operation, api, record, context, cancel);
        }

        if (api.TakesKey)
        {
            operation.Parameters.Add(Header(Idempotency.Header, false, "A key of your own, up to 200 characters, drawn anew for each request: sent again with it within a day, the request is answered as before and not done twice."));
        }
        else if (!api.Writes)
        {
            operation.Parameters.Add(Header("If-None-Match", false, "The ETag you have: 304 if it still holds."));
        }

        await Addresses(operation, context, cancel);
        Failures(operation, api, context);
    }

    private static async Task Body(OpenApiOperation operation, ApiOperation api, Type record, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var schema = await context.GetOrCreateSchemaAsync(record, null, cancel);
        var members = Members.Of(record);
        var given = members.Where(member => api.Path.Contains($"{{{member.Name}}}", StringComparison.Ordinal)).Select(member => member.Name).ToList();
        if (members.Any(member => member.Name == Members.Version) && !given.Contains(Members.Version))
        {
            operation.Parameters!.Add(Header("If-Match", true, "The ETag of what you read: the version you saw. 412 if it has changed since."));
            given.Add(Members.Version);
        }

        foreach (var name in given)
        {
            schema.Properties?.Remove(name);
            schema.Required?.Remove(name);
        }

        if (schema.Properties is not { Count: > 0 })
        {
            operation.RequestBody = null;
            return;
        }

        schema.AdditionalPropertiesAllowed = false;
        var content = new OpenApiMediaType { Schema = schema };
        if (api.Example is { } example)
        {
            content.Example = JsonNode.Parse(example);
        }

        operation.RequestBody = new OpenApiRequestBody { Required = schema.Required is { Count: > 0 }, Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = content } };
    }

    // What the address gives to the record of the body.
    private static async Task Places(IList<IOpenApiParameter> parameters, ApiOperation api, Type record, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        foreach (var member in Members.Of(record).Where(member => api.Path.Contains($"{{{member.Name}}}", StringComparison.Ordinal) && parameters.All(known => known.Name != member.Name)))
        {
            parameters.Add(new OpenApiParameter { Name = member.Name, In = ParameterLocation.Path, Required = true, Schema = await context.GetOrCreateSchemaAsync(member.PropertyType, null, cancel) });
        }
    }

    private static OpenApiParameter Header(string name, bool required, string words)
        => new() { Name = name, In = ParameterLocation.Header, Required = required, Description = words, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static void Failures(OpenApiOperation operation, ApiOperation api, OpenApiOperationTransformerContext context)
    {
        operation.Responses ??= [];
        // What the handler gives back before it is turned into an answer.
        foreach (var other in operation.Responses.Keys.Where(status => status != $"{api.Done}").ToList())
        {
            operation.Responses.Remove(other);
        }

        foreach (var failure in DescribedProblems.Of(api))
        {
            operation.Responses[$"{failure.Status}"] = new OpenApiResponseReference(failure.Name, context.Document);
        }
    }

    // An address holds texts; which ones, and what they mean, is said here.
    private static async Task Addresses(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        foreach (var parameter in operation.Parameters!.OfType<OpenApiParameter>())
        {
            var type = context.Description.ParameterDescriptions.FirstOrDefault(known => known.Name == parameter.Name)?.ParameterDescriptor?.ParameterType;
            if (type is not null && (Nullable.GetUnderlyingType(type) ?? type) is var plain && plain == typeof(ItemRef))
            {
                parameter.Schema = await context.GetOrCreateSchemaAsync(typeof(ItemRef), null, cancel);
            }

            parameter.Description ??= ParameterWords.Of(operation.OperationId!, parameter.Name!);
        }
    }
}
