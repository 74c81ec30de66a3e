using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using RelationsTracker.Core.People;

namespace RelationsTracker.Web.Tests.Api;

/// <summary>Work that takes several operations, one after the other.</summary>
public sealed class StoryTests(ApiStaff staff) : IClassFixture<ApiStaff>
{
    private const string Root = "/api/v1/cases/harbour";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_brief_is_written_approved_published_verified_and_withdrawn()
    {
        var brief = $"{Root}/briefs/{(string)(await Done("POST", $"{Root}/briefs", """{"content": {"name": "The quay", "body": "The quay burned [[C1]]."}}""", "edda"))!["ref"]!}";
        var item = brief.Replace("/briefs/", "/items/", StringComparison.Ordinal);
        Assert.NotEmpty((await Done("GET", $"{brief}/check"))!["findings"]!.AsArray());
        await Done("POST", $"{item}/steps", """{"step": "accepted", "reason": "Fine."}""", "rhea");
        await Done("POST", $"{brief}/dissents", """{"text": "I hold the board for unlikely."}""", "anna");
        await Done("POST", $"{brief}/dissents", """{"text": "So do I."}""", "edda");
        await Done("DELETE", $"{brief}/dissents/2", "{}", "edda");
        var publication = (await Done("GET", $"{brief}/publication", person: "rhea"))!;
        var judgements = (await Done("GET", $"{brief}/judgements"))!;
        await Done("POST", $"{brief}/judgements", $$"""{"sha256": "{{judgements["sha256"]}}", "standard": 1, "verdict": "met", "note": ""}""", "rhea");
        var made = (await Done("POST", $"{brief}/editions", """{"change": "First.", "despite": "For the test."}""", "rhea", ("If-Match", $"\"{publication["version"]}\"")))!;
        Assert.Equal($"{brief}/editions/1", (string?)made["address"]);

        Assert.Equal(1, (int?)(await Done("GET", $"{brief}/editions/1"))!["edition"]!["number"]);
        Assert.NotNull(await Done("GET", $"{brief}/editions/1/verification"));
        var manifest = (await Done("GET", $"{brief}/editions/1"))!["manifest"]!;
        Assert.NotNull(await Done("POST", $"{Root}/verifications", new JsonObject { ["manifest"] = manifest.DeepClone() }.ToJsonString()));
        Assert.NotNull(await Done("GET", $"{brief}/comparison?earlier=1"));
        var link = (await Done("POST", $"{brief}/links", """{"edition": 1, "for": "The board"}""", "rhea"))!;
        await Done("DELETE", $"{brief}/links/{link["number"]}", "{}", "rhea");
        using var file = await staff.Ask("GET", $"{brief}/file?format=markdown&edition=1", "rhea");
        Assert.Contains("The quay burned", await file.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        await Done("POST", $"{brief}/editions/1/withdrawal", """{"reason": "A source was retracted."}""", "rhea");
    }

    [Fact]
    public async Task A_sealed_question_is_rated_committed_and_revealed()
    {
        var question = $"{Root}/questions/{(string)(await Done("POST", $"{Root}/questions", """{"content": {"text": "Who left the gate open?", "sealed": true, "assigned-raters": ["anna", "edda"]}}""", "edda"))!["ref"]!}";
        var reference = question[(question.LastIndexOf('/') + 1)..];
        var hypothesis = (string)(await Done("POST", $"{Root}/hypotheses", $$"""{"content": {"question": "{{reference}}", "label": "The guard", "statement": "The guard did."} }""", "edda"))!["ref"]!;
        var row = (string)(await Done("POST", $"{question}/rows", """{"claim": "C1", "written": null}""", "edda"))!["row"]!;
        await Done("PUT", $"{Root}/rows/{row}/ratings/{hypothesis}", """{"value": "cc"}""", "anna", ("If-Match", "\"0\""));
        Assert.Empty((await Done("GET", $"{question}/matrix", person: "edda"))!["marks"]!.AsArray());
        await Done("POST", $"{question}/commitment", "{}", "anna");
        await Done("DELETE", $"{question}/commitment", "{}", "anna");
        await Done("POST", $"{question}/reveal", """{"why": "Time is up."}""", "rhea");
        Assert.Single((await Done("GET", $"{question}/matrix", person: "edda"))!["marks"]!.AsArray());
        Assert.NotEmpty((await Done("GET", $"{question}/ranking"))!["hypotheses"]!.AsArray());
        await Done("POST", $"{question}/taken-over", """{"from": "anna"}""", "edda");
    }

    [Fact]
    public async Task A_case_goes_out_as_a_package_and_comes_in_under_another_name()
    {
        using var package = await staff.Ask("GET", $"{Root}/package");
        var bytes = await package.Content.ReadAsByteArrayAsync(Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{staff.Served.Address}/api/v1/packages?as=harbour-again")) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        request.Headers.Authorization = new("Bearer", await staff.Token("olga"));
        using var client = new HttpClient();
        using var answer = await client.SendAsync(request, Cancel);
        Assert.Equal((HttpStatusCode.Created, "/api/v1/cases/harbour-again"), (answer.StatusCode, $"{answer.Headers.Location}"));
        Assert.Equal("harbour-again", (string?)(await Done("GET", "/api/v1/cases/harbour-again"))!["slug"]);

        using var broken = new HttpRequestMessage(HttpMethod.Post, new Uri($"{staff.Served.Address}/api/v1/packages")) { Content = new ByteArrayContent("no zip"u8.ToArray()) };
        broken.Content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        broken.Headers.Authorization = new("Bearer", await staff.Token("olga"));
        using var refused = await client.SendAsync(broken, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task A_long_table_comes_in_whole_or_not_at_all()
    {
        var table = new StringBuilder("statement\n").AppendJoin('\n', Enumerable.Range(1, 300).Select(number => $"Ship {number} was late.")).ToString();
        Assert.Equal(300, (int?)(await Table(table, HttpStatusCode.OK))["new"]);
        var flawed = await Table($"{table}\n\"{new string('x', 2000)}\"", HttpStatusCode.UnprocessableEntity);
        Assert.Equal("urn:relationstracker:problem:refused", (string?)flawed["type"]);
    }

    [Fact]
    public async Task Accounts_are_closed_and_opened_again()
    {
        var nils = $"{(await Done("GET", "/api/v1/people"))!["people"]!.AsArray().First(person => (string?)person!["handle"] == "nils")!["id"]}";
        var token = await staff.Token("nils");
        await Done("POST", $"/api/v1/people/{nils}/close", "{}");
        using var closed = await staff.Ask("GET", "/api/v1/cases", "nils");
        await Done("POST", $"/api/v1/people/{nils}/reopen", "{}");
        using var open = await staff.Ask("GET", "/api/v1/cases", "nils");
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (closed.StatusCode, open.StatusCode));
        await Done("PUT", "/api/v1/me", """{"name": "Nils", "handle": "nils"}""", "nils");
    }

    [Fact]
    public async Task A_text_gets_a_later_version_and_its_excerpts_are_carried_over()
    {
        var first = (await Text(null, "The gate was open. The quay was dark."))!;
        var excerpt = (string)(await Done("POST", $"{Root}/texts/{first["text"]}/excerpts", """{"range": {"start": 0, "end": 17}}""", "edda"))!["ref"]!;
        var second = (await Text($"{first["source"]}", "The gate was hardly open. The quay was dark."))!;
        await Done("POST", $"{Root}/texts/{first["text"]}/excerpts", """{"range": {"start": 19, "end": 36}}""", "edda");
        Assert.NotNull(await Done("POST", $"{Root}/texts/{second["text"]}/carried", "{}", "edda"));
        var version = $"{(await Done("GET", $"{Root}/items/{excerpt}"))!["version"]}";
        await Done("PUT", $"{Root}/excerpts/{excerpt}/carry", $$"""{"text": "{{second["text"]}}", "place": null, "reason": "It says otherwise now."}""", "edda", ("If-Match", $"\"{version}\""));
        Assert.NotEmpty((await Done("GET", $"{Root}/sources/{first["source"]}/carries"))!["versions"]!.AsArray());
    }

    [Fact]
    public async Task Two_actors_are_found_to_be_one_and_told_apart_again()
    {
        var (one, other) = (await Actor("The customs house"), await Actor("The customs office"));
        await Done("POST", $"{Root}/actors/{one}/merge", $$"""{"into": "{{other}}", "reason": "Two names of one."}""", "edda");
        await Done("POST", $"{Root}/actors/{one}/unmerge", """{"reason": "They are two."}""", "edda");
        await Done("POST", $"{Root}/actors/{one}/mentions", $$"""{"to": "{{other}}", "place": {"text": "TX1", "start": 0, "end": 5, "metonym": false} }""", "edda");
    }

    [Fact]
    public async Task Probabilities_are_given_predictions_settled_and_ratings_confirmed()
    {
        var question = (string)(await Done("POST", $"{Root}/questions", """{"content": {"text": "Will it open?", "kind": "forecast", "exclusive": true, "outcomes": ["yes", "no"], "resolution-criteria": "It opens.", "horizon": "2099-01-01"}}""", "edda"))!["ref"]!;
        await Done("POST", $"{Root}/questions/{question}/probabilities", """{"percents": [{"outcome": "yes", "percent": 40}, {"outcome": "no", "percent": 60}], "rationale": "As often before."}""", "anna");
        Assert.NotNull(await Done("GET", $"{Root}/questions/{question}/forecasts"));

        var claim = (string)(await Done("POST", $"{Root}/claims", """{"content": {"statement": "It will open.", "kind": "forecast"}}""", "edda"))!["ref"]!;
        await Done("POST", $"{Root}/claims/{claim}/outcome", """{"result": "came-true", "on": null, "why": "It did."}""", "edda", ("If-Match", "\"1\""));

        var matter = (string)(await Done("POST", $"{Root}/questions", """{"content": {"text": "Who opened it?"}}""", "edda"))!["ref"]!;
        var hypothesis = (string)(await Done("POST", $"{Root}/hypotheses", $$"""{"content": {"question": "{{matter}}", "label": "The guard", "statement": "The guard did."} }""", "edda"))!["ref"]!;
        var row = (string)(await Done("POST", $"{Root}/questions/{matter}/rows", """{"claim": "C1", "written": null}""", "edda"))!["row"]!;
        await Done("PUT", $"{Root}/rows/{row}/ratings/{hypothesis}", """{"value": "c"}""", "anna", ("If-Match", "\"0\""));
        await Done("PUT", $"{Root}/hypotheses/{hypothesis}", $$"""{"content": {"question": "{{matter}}", "label": "The guard", "statement": "A guard did."} }""", "edda", ("If-Match", "\"1\""));
        Assert.NotEmpty((await Done("POST", $"{Root}/hypotheses/{hypothesis}/confirmed", """{"wording": 2, "row": null}""", "anna"))!.AsArray());
    }

    private async Task<JsonNode?> Text(string? source, string words)
        => await Done("POST", $"{Root}/source-texts", $$"""{"source": {{(source is null ? "null" : $"\"{source}\"")}}, "document": "{{Convert.ToBase64String(Encoding.UTF8.GetBytes(words))}}", "file-name": "a.txt", "new-source": {{(source is null ? """{"name": "A log"}""" : "null")}} }""", "edda");

    private async Task<string> Actor(string name)
        => (string)(await Done("POST", $"{Root}/actors", $$"""{"content": {"name": "{{name}}", "mentions": [{"text": "TX1", "start": 0, "end": 5, "form": "The h"}]} }""", "edda"))!["ref"]!;

    private async Task<JsonNode> Table(string table, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{staff.Served.Address}{Root}/formats/long-table?kind=claim")) { Content = new StringContent(table, Encoding.UTF8, "text/csv") };
        request.Headers.Authorization = new("Bearer", await staff.Token("edda"));
        using var client = new HttpClient();
        using var answer = await client.SendAsync(request, Cancel);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.StatusCode == status, body);
        return JsonNode.Parse(body)!;
    }

    private async Task<JsonNode?> Done(string method, string path, string? body = null, string person = "olga", params (string Name, string Value)[] headers)
    {
        using var answer = await staff.Ask(method, path, person, body, TokenScopes.All, headers);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path} by {person}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
