using System.Text.Json.Nodes;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Tests.Api;

/// <summary>An operation as the committed description tells it, and how the tests ask it.</summary>
internal sealed record Operation(string Id, string Method, string Path, JsonObject Said)
{
    // What the addresses leave open, in the harbour case.
    private static readonly Dictionary<string, string> Usual = new()
    {
        ["case"] = "harbour",
        ["claim"] = "C1",
        ["source"] = "S1",
        ["text"] = "TX1",
        ["excerpt"] = "EX1",
        ["actor"] = "A1",
        ["from"] = "A1",
        ["question"] = "Q1",
        ["hypothesis"] = "H1",
        ["row"] = "RW1",
        ["brief"] = "B1",
        ["number"] = "1",
        ["pair"] = "A1-A2",
        ["name"] = "board",
        ["position"] = "1",
        ["thread"] = "1",
        ["item"] = "C1",
        ["message"] = "msg-1",
        ["view"] = "00000000-0000-0000-0000-000000000001",
        ["token"] = "00000000-0000-0000-0000-000000000001",
        ["person"] = "00000000-0000-0000-0000-000000000001",
        ["invitation"] = "00000000-0000-0000-0000-000000000001",
    };

    // What must be asked, beyond the address.
    private static readonly Dictionary<string, string> Asked = new()
    {
        ["at"] = "2099-01-01T00:00:00Z",
        ["words"] = "fire",
        ["state"] = "active",
        ["q"] = "fire",
        ["begun"] = "C1",
        ["about"] = "C1",
        ["start"] = "0",
        ["end"] = "5",
        ["format"] = "csv",
        ["kind"] = "claim",
        ["from"] = "2020-01-01T00:00:00Z",
        ["until"] = "2099-01-01T00:00:00Z",
        ["excerpt"] = "EX1",
        ["hypothesis"] = "H1",
        ["earlier"] = "1",
    };

    // Where the usual will not do.
    private static readonly Dictionary<string, (string Name, string Value)[]> Special = new()
    {
        ["read-original"] = [("text", "TX12")],
        ["find-in-original"] = [("text", "TX12")],
        ["export-brief"] = [("?format", "html")],
        ["export-citations"] = [("?format", "ris")],
        ["read-forecasts"] = [("question", "Q2")],
    };

    /// <summary>The kind of item it is of, where every kind has one: <c>change-claim</c>.</summary>
    public ItemKind? Kind => Id.Split('-', 2) is ["read" or "change", var word] ? ItemKinds.All.Cast<ItemKind?>().FirstOrDefault(kind => kind!.Value.Word().Replace(' ', '-') == word) : null;

    public bool Writes => Method != "get";

    public bool IsInCase => Path.Contains("{case}", StringComparison.Ordinal);

    public IEnumerable<JsonObject> Parameters => Said["parameters"]?.AsArray().Select(parameter => parameter!.AsObject()) ?? [];

    /// <summary>What must be asked, beyond the address; a list may be empty.</summary>
    public IEnumerable<string> Needed => Parameters.Where(parameter => (string?)parameter["in"] == "query" && (bool?)parameter["required"] == true && parameter["schema"]?["type"]?.ToString() != "array").Select(parameter => (string)parameter["name"]!);

    /// <summary>The status it answers when it is done.</summary>
    public int Done => int.Parse(Said["responses"]!.AsObject().First(response => response.Key[0] == '2').Key, System.Globalization.CultureInfo.InvariantCulture);

    public JsonObject? Answer => Said["responses"]![$"{Done}"]!["content"]?["application/json"]?["schema"]?.AsObject();

    public string? Example => Said["requestBody"]?["content"]?["application/json"]?["example"]?.ToJsonString();

    public bool NeedsVersion => Parameters.Any(parameter => (string?)parameter["name"] == "If-Match");

    public static IReadOnlyList<Operation> In(JsonNode document)
        => [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(one => new Operation((string)one.Value!["operationId"]!, one.Key, path.Key, one.Value!.AsObject())))];

    /// <summary>A real address of it.</summary>
    /// <param name="places">What stands in it, where that is not the usual.</param>
    public string Address(IReadOnlyDictionary<string, string>? places = null)
    {
        var path = Path;
        if (Kind is { } kind)
        {
            path = path.Replace("{item}", $"{kind.Letters()}1", StringComparison.Ordinal);
        }

        places = Special.GetValueOrDefault(Id, []).ToDictionary(place => place.Name, place => place.Value).Concat(places ?? new Dictionary<string, string>()).DistinctBy(place => place.Key).ToDictionary();
        foreach (var name in Parameters.Where(parameter => (string?)parameter["in"] == "path").Select(parameter => (string)parameter["name"]!))
        {
            path = path.Replace($"{{{name}}}", places.GetValueOrDefault(name) ?? Usual[name], StringComparison.Ordinal);
        }

        var asked = Parameters.Where(parameter => (string?)parameter["in"] == "query" && ((bool?)parameter["required"] == true || places.ContainsKey($"?{parameter["name"]}"))).Select(parameter => (string)parameter["name"]!).ToList();
        return asked.Count == 0 ? path : $"{path}?{string.Join('&', asked.Select(name => $"{name}={Uri.EscapeDataString(places.GetValueOrDefault($"?{name}") ?? Asked[name])}"))}";
    }
}
