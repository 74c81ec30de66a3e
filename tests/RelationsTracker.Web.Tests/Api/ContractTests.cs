using System.Text.Json.Nodes;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Web.Tests.Features.Sources;

namespace RelationsTracker.Web.Tests.Api;

/// <summary>Every operation of the committed description, asked well and ill.</summary>
public sealed class ContractTests(ApiStaff staff) : IClassFixture<ApiStaff>
{
    private static readonly JsonNode Document = JsonNode.Parse(File.ReadAllText(DescriptionTests.File))!;
    private static readonly IReadOnlyList<Operation> All = Operation.In(Document);

    // Answers that end only with the connection.
    private static readonly HashSet<string> Streams = ["follow-case"];

    [Fact]
    public Task Nobody_gets_in() => Each(All, async operation => await Status(operation, "nobody") is 401 ? null : "lets nobody in");

    [Fact]
    public Task A_case_of_others_is_not_there()
        => Each(All.Where(operation => operation.IsInCase && !TakesFile.Contains(operation.Id)), async operation => await Status(operation, "nils", operation.Example ?? "{}") is var status and not 404 ? $"answers {status} to somebody who is in no case" : null);

    [Fact]
    public Task A_token_that_may_only_read_writes_nothing()
        => Each(All.Where(operation => operation.Writes && !Reading.Contains(operation.Id)), async operation
            => await Status(operation, "olga", operation.Example ?? "{}", TokenScopes.Read) is var status and not 403 ? $"answers {status}" : null);

    [Fact]
    public Task A_flawed_address_is_told_from_a_right_one() => Each(All, async operation =>
    {
        using var answer = await staff.Ask(operation.Method, $"{operation.Address()}{(operation.Address().Contains('?', StringComparison.Ordinal) ? '&' : '?')}nonsense=1", body: operation.Writes ? operation.Example ?? "{}" : null, headers: ("If-Match", "\"1\""));
        var problem = await Problem(answer);
        return (int)answer.StatusCode == 400 && problem?["errors"]?["nonsense"] is not null ? null : $"answers {(int)answer.StatusCode} to an unknown parameter: {problem?.ToJsonString()}";
    });

    [Fact]
    public Task What_is_needed_in_an_address_and_missing_is_named() => Each(All.Where(operation => operation.Needed.Any()), async operation =>
    {
        using var answer = await staff.Ask(operation.Method, operation.Address().Split('?')[0], body: operation.Writes ? operation.Example ?? "{}" : null, headers: ("If-Match", "\"1\""));
        var problem = await Problem(answer);
        return (int)answer.StatusCode == 400 && operation.Needed.All(name => problem?["errors"]?[name] is not null) ? null : $"answers {(int)answer.StatusCode}: {problem?.ToJsonString()}";
    });

    [Fact]
    public Task A_flawed_body_is_told_field_by_field() => Each(All.Where(operation => operation.Example is not null), async operation =>
    {
        using var answer = await staff.Ask(operation.Method, operation.Address(), body: """{"nonsense": 1}""", headers: ("If-Match", "\"1\""));
        var problem = await Problem(answer);
        return (int)answer.StatusCode == 400 && problem?["errors"]?["nonsense"] is not null ? null : $"answers {(int)answer.StatusCode} to an unknown field: {problem?.ToJsonString()}";
    });

    [Fact]
    public Task Whatever_is_read_is_as_described() => Each(All.Where(operation => !operation.Writes && !Streams.Contains(operation.Id) && !OfEditions.Contains(operation.Id)), async operation =>
    {
        using var answer = await staff.Ask(operation.Method, operation.Address(await Places(operation)));
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (int)answer.StatusCode != operation.Done ? $"answers {(int)answer.StatusCode}: {body[..Math.Min(body.Length, 300)]}"
            : operation.Answer is { } schema && new SchemaCheck(Document).Flaws(JsonNode.Parse(body), schema).Take(3).ToList() is { Count: > 0 } flaws ? string.Join("; ", flaws) : null;
    });

    [Fact]
    public async Task Whatever_changes_something_takes_its_example()
    {
        await using var web = await RemoteServer.Start();
        var wrong = new List<string>();
        foreach (var operation in All.Where(operation => operation.Writes && !Prepared.Contains(operation.Id)).OrderBy(operation => operation.Method == "delete"))
        {
            var (places, person) = (await Places(operation), Person(operation));
            var version = operation.NeedsVersion ? await Version(operation, places) : null;
            using var answer = await staff.Ask(operation.Method, operation.Address(places), person, operation.Said["requestBody"] is null ? null : (await Body(operation, places)).Replace("https://example.org/story", $"{web.Address}/note.txt", StringComparison.Ordinal), headers: version is null ? [] : [("If-Match", version)]);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if ((int)answer.StatusCode != operation.Done)
            {
                wrong.Add($"{operation.Id} answers {(int)answer.StatusCode}: {body[..Math.Min(body.Length, 400)]}");
            }
            else if (operation.Answer is { } schema)
            {
                wrong.AddRange(new SchemaCheck(Document).Flaws(JsonNode.Parse(body), schema).Take(3).Select(flaw => $"{operation.Id}: {flaw}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // Post, and change nothing.
    private static readonly HashSet<string> Reading = ["check-brief-text", "verify-manifest", "verify-history-against", "note-visit", "undo-change", "import-case", "import-long-list"];

    // Take a file, not a body of JSON.
    private static readonly HashSet<string> TakesFile = ["import-case", "import-long-list", "verify-manifest"];

    // What must have happened before is told as a story of its own (StoryTests), or ends what the tests ask with.
    private static readonly HashSet<string> Prepared =
    [
        "import-case", "import-long-list", "carry-excerpts", "decide-carry", "commit-sheet", "take-back-commitment", "reveal-ratings", "publish-edition", "withdraw-edition", "judge-standard",
        "sign-dissent", "withdraw-dissent", "give-edition-link", "revoke-edition-link", "verify-manifest", "settle-prediction", "give-probabilities", "take-over-sheet", "confirm-wording", "unmerge-actor", "move-mention",
        "close-account", "reopen-account", "resend-delivery", "name-myself",
    ];

    // Need an edition, which is published in a story.
    private static readonly HashSet<string> OfEditions = ["read-edition", "verify-edition", "compare-editions"];

    private static async Task Each(IEnumerable<Operation> operations, Func<Operation, Task<string?>> flaw)
    {
        var wrong = new List<string>();
        foreach (var operation in operations)
        {
            if (await flaw(operation) is { } found)
            {
                wrong.Add($"{operation.Id} ({operation.Method} {operation.Path}) {found}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private async Task<int> Status(Operation operation, string person, string? body = null, TokenScopes scopes = TokenScopes.All)
    {
        using var answer = await staff.Ask(operation.Method, operation.Address(), person, operation.Writes ? body : null, scopes, ("If-Match", "\"1\""));
        return (int)answer.StatusCode;
    }

    private static async Task<JsonNode?> Problem(HttpResponseMessage answer)
        => answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)) : null;

    // What stands in the address, where the usual will not do; made first where there is none.
    private async Task<Dictionary<string, string>> Places(Operation operation) => operation.Id switch
    {
        "rename-view" or "drop-view" or "feed-view" => new() { ["view"] = await Made("/api/v1/views", $$"""{"name": "{{operation.Id}}", "query": "fire"}""") },
        "change-comment" or "withdraw-comment" => new() { ["number"] = await Made("/api/v1/cases/harbour/comments", """{"about": "C1", "thread": null, "text": "Who?"}""") },
        "settle-thread" => new() { ["thread"] = await Made("/api/v1/cases/harbour/comments", """{"about": "C2", "thread": null, "text": "Who?"}""") },
        "merge-actors" => new() { ["from"] = await MadeItem("actors", """{"name": "A league of ports", "kind": "state"}""") },
        "set-roles" or "make-owner" => new() { ["person"] = await Person("anna") },
        "withdraw-invitation" => new() { ["invitation"] = await Invitation() },
        "revoke-token" => new() { ["token"] = await Token() },
        "undo-change" => new() { ["position"] = await Change() },
        _ => [],
    };

    private static string Person(Operation operation) => operation.Id is "rate-cell" ? "edda" : "olga";

    private async Task<string?> Version(Operation operation, Dictionary<string, string> places)
    {
        if (operation.Id is "rate-cell" or "change-comment" or "withdraw-comment" or "change-webhook")
        {
            return operation.Id is "rate-cell" ? "\"0\"" : "\"1\"";
        }

        var item = operation.Kind is { } kind ? $"{kind.Letters()}1" : places.GetValueOrDefault("item") ?? (operation.Path.Contains("{claim}", StringComparison.Ordinal) ? "C1" : operation.Path.Contains("{source}", StringComparison.Ordinal) ? "S1" : null);
        using var answer = await staff.Ask("GET", item is null ? operation.Address(places) : $"/api/v1/cases/harbour/items/{item}");
        return answer.Headers.ETag?.ToString();
    }

    // A change gives back what was read; all else gives its example.
    private async Task<string> Body(Operation operation, Dictionary<string, string> places)
    {
        if (operation.Method != "put" || operation.Kind is null)
        {
            return operation.Example ?? "{}";
        }

        var read = (await Read(operation.Address(places)))!["content"]!.DeepClone();
        return new JsonObject { ["content"] = read, ["reason"] = "Read again." }.ToJsonString();
    }

    private async Task<JsonNode?> Read(string address)
    {
        using var answer = await staff.Ask("GET", address);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<string> Made(string address, string body)
    {
        using var answer = await staff.Ask("POST", address, body: body);
        return $"{JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["id"]}";
    }

    private async Task<string> MadeItem(string section, string content)
    {
        using var answer = await staff.Ask("POST", $"/api/v1/cases/harbour/{section}", body: $$"""{"content": {{content}} }""");
        return $"{JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["ref"]}";
    }

    private async Task<string> Person(string handle) => $"{(await Read("/api/v1/people"))!["people"]!.AsArray().First(person => (string?)person!["handle"] == handle)!["id"]}";

    private async Task<string> Invitation()
    {
        (await staff.Ask("POST", "/api/v1/cases/harbour/invitations", body: """{"roles": ["analyst"]}""")).Dispose();
        return $"{(await Read("/api/v1/people"))!["invitations"]!.AsArray()[0]!["id"]}";
    }

    private async Task<string> Token()
    {
        await staff.Token("olga", TokenScopes.Rate);
        return $"{(await Read("/api/v1/me/tokens"))!.AsArray().First(token => !token!["scopes"]!.AsArray().Any(scope => (string?)scope == "account"))!["id"]}";
    }

    private async Task<string> Change()
    {
        // What one moment did goes back together, and the clock stands still.
        staff.Served.Clock.Advance(TimeSpan.FromMinutes(1));
        var item = await MadeItem("gaps", """{"question": "Where?"}""");
        return $"{(await Read($"/api/v1/cases/harbour/changes?item={item}"))!["lines"]!.AsArray()[0]!["position"]}";
    }
}
