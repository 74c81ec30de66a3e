using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Api.Asking;

/// <summary>What was asked in the body of a request, or the flaws for which it could not be read.</summary>
internal interface IAsked
{
    IReadOnlyList<Flaw> Flaws { get; }
}

/// <summary>
/// The input of a use case as a request gives it: what the address says, the version by <c>If-Match</c>, and all else by the body. One
/// record serves pages, commands and the API; here nothing needs to be said twice.
/// </summary>
internal sealed class Asked<T> : IAsked, IEndpointParameterMetadataProvider
    where T : notnull
{
    private readonly T? _input;

    private Asked(T? input, IReadOnlyList<Flaw> flaws) => (_input, Flaws) = (input, flaws);

    public T Input => _input ?? throw new InvalidOperationException("The request has flaws.");

    public IReadOnlyList<Flaw> Flaws { get; }

    public static async ValueTask<Asked<T>?> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        var body = await Body.Read(http);
        var flaws = new List<Flaw>();
        if (body.Members is { } members)
        {
            var given = Given(http, flaws).ToList();
            foreach (var (name, value) in given)
            {
                members[name] = value;
            }

            // A version that will not do is not missing as well.
            flaws.AddRange(Members.Flaws(typeof(T), members, [Members.Version, .. given.Select(member => member.Name)]).Where(flaw => flaw.Field != Members.IfMatch || flaws.Count == 0).ToList());
            return flaws.Count > 0 ? new Asked<T>(default, flaws) : Made(members);
        }

        return new Asked<T>(default, [body.Flaw!]);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new AskedType(typeof(T)));

    private static Asked<T> Made(JsonObject members)
    {
        try
        {
            return new Asked<T>(members.Deserialize<T>(ApiJson.Options)!, []);
        }
        catch (JsonException flawed)
        {
            return new Asked<T>(default, [Members.Flaw(flawed)]);
        }
    }

    // What the address and the head of the request say is not the body's to say.
    private static IEnumerable<(string Name, JsonNode? Value)> Given(HttpContext http, List<Flaw> flaws)
    {
        foreach (var member in Members.Of(typeof(T)))
        {
            if (http.Request.RouteValues.TryGetValue(member.Name, out var value))
            {
                yield return (member.Name, Members.IsNumber(member.PropertyType) && long.TryParse($"{value}", out var number) ? JsonValue.Create(number) : JsonValue.Create($"{value}"));
            }
            else if (member.Name == Members.Version && http.Request.Headers.IfMatch.ToString() is { Length: > 0 } tag)
            {
                if (int.TryParse(tag.Trim('"'), out var version))
                {
                    yield return (member.Name, JsonValue.Create(version));
                }
                else
                {
                    flaws.Add(new Flaw(Members.IfMatch, $"'{tag}' is no version; give back the ETag of what you read, such as \"3\"."));
                }
            }
        }
    }
}

/// <summary>The body as an object, or why it is none.</summary>
internal sealed record Body(JsonObject? Members, Flaw? Flaw)
{
    /// <summary>Largest body of JSON, in bytes: a long text and what is said about it.</summary>
    public const int Most = 8 * 1024 * 1024;

    private const string Fingerprint = "body-fingerprint";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <summary>SHA-256 of the bytes that were read, for telling one request from another; empty where there was no body.</summary>
    public static string FingerprintOf(HttpContext http) => http.Items[Fingerprint] as string ?? "";

    public static async Task<Body> Read(HttpContext http)
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        bytes.Position = 0;
        http.Items[Fingerprint] = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
        if (bytes.Length == 0)
        {
            return new Body([], null);
        }

        if (!http.Request.HasJsonContentType())
        {
            return new Body(null, new Flaw("", "Send JSON, and say so: Content-Type: application/json."));
        }

        try
        {
            return JsonNode.Parse(bytes, documentOptions: Strict) is JsonObject members ? new Body(members, null) : new Body(null, new Flaw("", "The body is a JSON object: {…}."));
        }
        catch (JsonException broken)
        {
            return new Body(null, new Flaw("", $"The body is no JSON (line {broken.LineNumber + 1}, byte {broken.BytePositionInLine}): {broken.Message.Split(" LineNumber:")[0]}"));
        }
    }
}

/// <summary>Of which record the body of an operation is, for its description.</summary>
internal sealed record AskedType(Type Type);
