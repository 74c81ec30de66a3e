using System.Globalization;
using System.Text.Json.Nodes;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Exchange.Stix;

/// <summary>What every object of a bundle has, and the ids by which objects know each other.</summary>
internal sealed class StixMaking(StixCase file)
{
    private const string CaseName = "case";

    private readonly Dictionary<ItemRef, string> _ids = [];
    private readonly string? _marking = file.Package.Handling.Trim() is { Length: > 0 } ? StixIds.Of("marking-definition", file.CaseId, "handling") : null;

    public StixCase File => file;

    /// <summary>The case itself, which stands in where an object must refer to something.</summary>
    public string CaseId { get; } = StixIds.Of("grouping", file.CaseId, CaseName);

    /// <summary>How the case may be passed on, and the grouping of all that is in it.</summary>
    public IEnumerable<JsonObject> Case()
    {
        if (_marking is not null)
        {
            yield return new JsonObject
            {
                ["type"] = "marking-definition",
                ["spec_version"] = "2.1",
                ["id"] = _marking,
                ["created"] = Instant(file.At),
                ["definition_type"] = "statement",
                ["definition"] = new JsonObject { ["statement"] = file.Package.Handling.Trim() },
            };
        }

        var all = file.Carried.Where(item => item.Key.Kind != ItemKind.EvidenceRow).Select(item => IdOf(item.Key)).DefaultIfEmpty(StixExtensions.Program);
        var made = Plain("grouping", CaseId, new Recorded(file.At, file.At));
        made["extensions"] = new JsonObject { [StixExtensions.Item] = new JsonObject { ["extension_type"] = "property-extension", ["item"] = CaseName } };
        made["name"] = file.Package.Title;
        made["context"] = "unspecified";
        made["object_refs"] = Refs(all);
        if (file.Package.Summary.Length > 0)
        {
            made["description"] = file.Package.Summary;
        }

        yield return made;
    }

    /// <summary>The id of the object an item became. A relation that became none is asked by its own type.</summary>
    public string IdOf(ItemRef item) => _ids.TryGetValue(item, out var known) ? known : _ids[item] = StixIds.Of(TypeOf(item), file.CaseId, $"{item}");

    /// <summary>An object of STIX's own that stands for an item.</summary>
    public JsonObject Standard(ItemRef item, Content content)
    {
        var made = Plain(TypeOf(item), IdOf(item), file.TimeOf(item));
        made["extensions"] = Extended(item, content);
        return Revoked(made, content);
    }

    /// <summary>An object of a type of ours.</summary>
    public JsonObject New(ItemRef item, Content content)
    {
        var made = Plain(TypeOf(item), IdOf(item), file.TimeOf(item));
        made["extensions"] = new JsonObject { [StixExtensions.NewTypes[TypeOf(item)]] = new JsonObject { ["extension_type"] = "new-sdo" } };
        made["item"] = $"{item}";
        made["content"] = Body(content);
        return Revoked(made, content);
    }

    /// <summary>A further object that says of an item what its content says already.</summary>
    public JsonObject Further(string type, ItemRef item, string name)
    {
        var made = Plain(type, StixIds.Of(type, file.CaseId, $"{item}/{name}"), file.TimeOf(item));
        made["extensions"] = Extended(item, null);
        return made;
    }

    public JsonObject Plain(string type, string id, Recorded time)
    {
        var made = new JsonObject { ["type"] = type, ["spec_version"] = "2.1", ["id"] = id, ["created"] = Instant(time.Created), ["modified"] = Instant(time.Modified) };
        if (_marking is not null)
        {
            made["object_marking_refs"] = new JsonArray(_marking);
        }

        return made;
    }

    /// <summary>References to other objects: at least one.</summary>
    public JsonArray Refs(IEnumerable<string> ids) => new([.. ids.DefaultIfEmpty(CaseId).Distinct().Select(id => (JsonNode)id)]);

    public JsonArray RefsOf(IEnumerable<ItemRef> items) => Refs(items.Select(IdOf));

    public static JsonNode Body(Content content) => JsonNode.Parse(ContentJson.Write(content))!;

    /// <summary>An RFC 3339 instant to the millisecond, as STIX counts it.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Extended(ItemRef item, Content? content)
    {
        var extension = new JsonObject { ["extension_type"] = "property-extension", ["item"] = $"{item}" };
        if (content is not null)
        {
            extension["content"] = Body(content);
        }

        return new JsonObject { [StixExtensions.Item] = extension };
    }

    /// <summary>What was retracted here is revoked there.</summary>
    public static JsonObject Revoked(JsonObject made, Content content)
    {
        if (content.State == ItemState.Retracted)
        {
            made["revoked"] = true;
        }

        return made;
    }

    private string TypeOf(ItemRef item) => item.Kind switch
    {
        ItemKind.OriginGroup or ItemKind.Question => "grouping",
        ItemKind.Source => "report",
        ItemKind.Actor => StixActors.IsPlace((ActorContent)file.Carried[item]) ? "location" : "identity",
        ItemKind.Event => "x-event",
        ItemKind.Relation => StixActors.IsPlain((RelationContent)file.Carried[item]) ? "relationship" : "x-relation",
        ItemKind.Claim => "x-claim",
        ItemKind.Hypothesis => "x-hypothesis",
        _ => "note",
    };
}
