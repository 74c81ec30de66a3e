using System.Reflection;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using RelationsTracker.Core.Schema;
using RelationsTracker.Web.Api.Asking;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Api.Assistants;

/// <summary>What every tool does first: tells the use case who asks, and an assistant what it asked amiss.</summary>
internal sealed class AssistantTool(McpServerTool tool, MethodInfo method) : DelegatingMcpServerTool(tool)
{
    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        if (request.User is { } person)
        {
            request.Services!.GetRequiredService<SignedInAtWork>().IsRequestOf(person);
        }

        return Flaws(request.Params?.Arguments ?? new Dictionary<string, JsonElement>()).ToList() is { Count: > 0 } flaws ? Told.Flawed(flaws) : await base.InvokeAsync(request, cancellationToken);
    }

    private IEnumerable<Flaw> Flaws(IDictionary<string, JsonElement> given)
    {
        var schema = ProtocolTool.InputSchema;
        var known = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(property => property.Name).ToList() : [];
        var needed = schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(name => name.GetString()!) : [];
        return needed.Where(name => !given.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null).Select(name => new Flaw(name, "This is needed."))
            .Concat(given.Keys.Except(known).Select(name => new Flaw(name, $"There is no such parameter here. {(known.Count == 0 ? "This tool takes none." : $"There are {string.Join(", ", known)}.")}")))
            .Concat(method.GetParameters().Where(parameter => given.ContainsKey(parameter.Name!) && known.Contains(parameter.Name!)).Select(parameter => Unread(parameter, given[parameter.Name!])).OfType<Flaw>());
    }

    private static Flaw? Unread(ParameterInfo parameter, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().Any(member => member.ValueKind == JsonValueKind.Null))
        {
            return new Flaw(parameter.Name!, "A list holds no null.");
        }

        try
        {
            _ = value.Deserialize(parameter.ParameterType, ApiJson.Options);
            return null;
        }
        catch (JsonException flawed)
        {
            return new Flaw(parameter.Name!, Members.Flaw(flawed).Message);
        }
    }
}
