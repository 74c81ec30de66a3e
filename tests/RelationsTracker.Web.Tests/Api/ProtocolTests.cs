using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RelationsTracker.Web.Tests.Host;

namespace RelationsTracker.Web.Tests.Api;

/// <summary>What holds for every operation: versions, conditions, keys, limits, pages, streams, and who may come how.</summary>
public sealed class ProtocolTests(ApiStaff staff) : IClassFixture<ApiStaff>
{
    private const string Claims = "/api/v1/cases/harbour/claims";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_needs_the_version_that_was_seen_and_loses_against_a_newer_one()
    {
        var item = await Add("It was dark.");
        using var read = await staff.Ask("GET", $"{Claims}/{item}");
        Assert.Equal("\"1\"", $"{read.Headers.ETag}");

        using var without = await staff.Ask("PUT", $"{Claims}/{item}", body: """{"content": {"statement": "It was very dark."}}""");
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.NotNull((await Json(without))!["errors"]!["If-Match"]);

        using var changed = await staff.Ask("PUT", $"{Claims}/{item}", body: """{"content": {"statement": "It was very dark."}}""", headers: ("If-Match", "\"1\""));
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (changed.StatusCode, $"{changed.Headers.ETag}"));
        using var late = await staff.Ask("PUT", $"{Claims}/{item}", body: """{"content": {"statement": "It was light."}}""", headers: ("If-Match", "\"1\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);

        using var fresh = await staff.Ask("GET", $"{Claims}/{item}", headers: ("If-None-Match", "\"2\""));
        Assert.Equal(HttpStatusCode.NotModified, fresh.StatusCode);
        using var list = await staff.Ask("GET", $"{Claims}?take=3");
        using var same = await staff.Ask("GET", $"{Claims}?take=3", headers: ("If-None-Match", $"{list.Headers.ETag}"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (list.StatusCode, same.StatusCode));
    }

    [Fact]
    public async Task A_request_that_comes_twice_with_its_key_is_done_once()
    {
        const string Body = """{"content": {"statement": "A gull cried."}}""";
        using var first = await staff.Ask("POST", Claims, "edda", Body, headers: ("Idempotency-Key", "gull"));
        using var again = await staff.Ask("POST", Claims, "edda", Body, headers: ("Idempotency-Key", "gull"));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal((await first.Content.ReadAsStringAsync(Cancel), $"{first.Headers.Location}"), (await again.Content.ReadAsStringAsync(Cancel), $"{again.Headers.Location}"));
        Assert.True(again.Headers.Contains("Idempotency-Replayed"));

        using var other = await staff.Ask("POST", Claims, "edda", """{"content": {"statement": "Two gulls cried."}}""", headers: ("Idempotency-Key", "gull"));
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        using var refused = await staff.Ask("POST", Claims, "edda", """{"content": {"statement": ""}}""", headers: ("Idempotency-Key", "blank"));
        using var mended = await staff.Ask("POST", Claims, "edda", Body, headers: ("Idempotency-Key", "blank"));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Created), (refused.StatusCode, mended.StatusCode));
    }

    [Fact]
    public async Task A_list_is_read_to_its_end_page_by_page()
    {
        var (seen, next) = (new List<string>(), "0");
        do
        {
            using var answer = await staff.Ask("GET", $"{Claims}?take=7&after={next}");
            var page = (await Json(answer))!;
            seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["ref"]!));
            next = (string?)page["next"];
        }
        while (next is not null);

        Assert.Equal(seen.Distinct(), seen);
        Assert.True(seen.Count > 20);
    }

    [Fact]
    public async Task A_flaw_is_told_at_its_field()
    {
        using var answer = await staff.Ask("POST", Claims, body: """{"content": {"statement": "So.", "chain": [{"source": "X9"}]}}""");
        var problem = (await Json(answer))!;
        Assert.Equal((400, "application/problem+json", "urn:relationstracker:problem:invalid"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, (string?)problem["type"]));
        Assert.Contains("'X9' is not a reference", (string?)problem["errors"]!["content/chain[0]/source"]?[0], StringComparison.Ordinal);

        using var broken = await staff.Ask("POST", Claims, body: "{\"content\": ");
        Assert.Equal(400, (int)broken.StatusCode);
        using var twice = await staff.Ask("POST", Claims, body: """{"content": {"statement": "So."}, "content": {"statement": "Else."}}""");
        Assert.Equal(400, (int)twice.StatusCode);
        using var forged = await staff.Ask("POST", Claims, body: """{"content": {"statement": "So.", "records": [{"step": "accepted", "by": "Rhea", "at": "2026-01-01T00:00:00Z"}]}}""");
        Assert.NotNull((await Json(forged))!["errors"]!["content/records"]);
        using var dangling = await staff.Ask("POST", Claims, body: """{"content": {"statement": "So.", "excerpts": ["EX999"]}}""");
        Assert.NotNull((await Json(dangling))!["errors"]!["content/excerpts"]);
        using var nowhere = await staff.Ask("GET", "/api/v1/nowhere");
        Assert.Equal((404, "application/problem+json"), ((int)nowhere.StatusCode, nowhere.Content.Headers.ContentType?.MediaType));
    }

    [Theory, InlineData("*"), InlineData("W/\"1\""), InlineData("new")]
    public async Task A_version_that_will_not_do_is_told_once(string version)
    {
        using var answer = await staff.Ask("PUT", $"{Claims}/C1", body: """{"content": {"statement": "So."}}""", headers: ("If-Match", version));
        Assert.Single((await Json(answer))!["errors"]!["If-Match"]!.AsArray());
    }

    [Fact]
    public async Task A_field_that_is_not_there_is_told_with_those_that_the_body_takes()
    {
        using var answer = await staff.Ask("POST", "/api/v1/cases/harbour/items/C1/steps", body: """{"step": "accepted", "nonsense": 1}""");
        Assert.Equal("There is no such field here. There are step, reason.", (string?)(await Json(answer))!["errors"]!["nonsense"]![0]);
    }

    [Fact]
    public async Task An_address_that_takes_another_method_says_which()
    {
        using var answer = await staff.Ask("DELETE", $"{Claims}/C1");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, PUT", "application/problem+json"), (answer.StatusCode, string.Join(", ", answer.Content.Headers.Allow), answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task More_than_an_address_takes_is_told_as_that()
    {
        using var answer = await staff.Ask("POST", Claims, body: $$"""{"content": {"statement": "{{new string('x', 9_000_000)}}"} }""", headers: ("Expect", "100-continue"));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "urn:relationstracker:problem:too-big"), (answer.StatusCode, (string?)(await Json(answer))!["type"]));
    }

    [Fact]
    public async Task Nothing_runs_in_a_browser_that_opens_what_strangers_sent()
    {
        using var document = await staff.Browser("edda").Get("/api/v1/cases/harbour/texts/TX12/original");
        Assert.Equal("attachment", document.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("sandbox", string.Join(' ', document.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_is_signed_in_reads_and_changes_nothing()
    {
        using var read = await staff.Browser("edda").Get($"{Claims}?take=1");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Claims, UriKind.Relative)) { Content = new StringContent("""{"content": {"statement": "So."}}""", Encoding.UTF8, "application/json") };
        using var write = await staff.Browser("edda").Send(request);
        Assert.Equal(HttpStatusCode.Unauthorized, write.StatusCode);
        Assert.Contains("Bearer", $"{write.Headers.WwwAuthenticate}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_works_until_its_page_revokes_it()
    {
        using var given = await staff.Browser("rhea").Fill("/account/tokens", "/account/tokens", ("name", "Notebook"), ("scope", "edit"), ("days", "9"));
        var page = await given.Content.ReadAsStringAsync(Cancel);
        var secret = page[page.IndexOf("rt_", StringComparison.Ordinal)..][..46];
        Assert.Equal(HttpStatusCode.OK, await As(secret));
        Assert.DoesNotContain(secret, await staff.Browser("rhea").Read("/account/tokens"), StringComparison.Ordinal);

        var listed = await staff.Browser("rhea").Read("/account/tokens");
        var token = listed[(listed.IndexOf("name=\"token\" value=\"", StringComparison.Ordinal) + 20)..][..36];
        (await staff.Browser("rhea").Fill("/account/tokens", "/account/tokens/revoke", ("token", token))).Dispose();
        Assert.Equal(HttpStatusCode.Unauthorized, await As(secret));
        Assert.Equal(HttpStatusCode.Unauthorized, await As("rt_nothing"));
    }

    [Fact]
    public async Task A_feed_reader_follows_a_kept_search_with_a_token_for_a_password()
    {
        using var kept = await staff.Ask("POST", "/api/v1/views", "anna", """{"name": "Fires", "query": "fire kind:claim"}""");
        using var client = new HttpClient { BaseAddress = new Uri(staff.Served.Address) };
        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"reader:{await staff.Token("anna")}")));
        var feed = await client.GetStringAsync(new Uri($"{kept.Headers.Location}/feed", UriKind.Relative), Cancel);
        Assert.Contains("<feed", feed, StringComparison.Ordinal);
        Assert.Contains("/harbour/C", feed, StringComparison.Ordinal);

        using var others = await staff.Ask("GET", $"{kept.Headers.Location}/feed", "edda");
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var served = await Served.Start(settings: """{"ShippedCases": false, "Api": {"PerMinute": 3}}""");
        var owner = await served.Owner();
        var answers = new List<HttpResponseMessage>();
        for (var time = 0; time < 5; time++)
        {
            answers.Add(await owner.Get("/api/v1/cases"));
        }

        var refused = answers[^1];
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests, "application/problem+json"), (answers[0].StatusCode, refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
        Assert.NotNull(refused.Headers.RetryAfter);
        answers.ForEach(answer => answer.Dispose());
    }

    [Fact]
    public async Task Changes_are_told_as_they_come_and_again_to_who_missed_them()
    {
        using var listening = await staff.Ask("GET", "/api/v1/cases/harbour/events-stream");
        Assert.Equal("text/event-stream", listening.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await listening.Content.ReadAsStreamAsync(Cancel));
        var item = await Add("The gate was open.");
        var id = await Told(lines, item);

        using var again = await staff.Ask("GET", "/api/v1/cases/harbour/events-stream", headers: ("Last-Event-ID", $"{long.Parse(id, System.Globalization.CultureInfo.InvariantCulture) - 1}"));
        using var missed = new StreamReader(await again.Content.ReadAsStreamAsync(Cancel));
        await Told(missed, item);
    }

    // The clock of the program stands still; it is moved until the burst is told.
    private async Task<string> Told(StreamReader lines, string item)
    {
        var (id, found) = ("", false);
        while (true)
        {
            var line = lines.ReadLineAsync(Cancel).AsTask();
            while (!line.IsCompleted)
            {
                staff.Served.Clock.Advance(TimeSpan.FromMilliseconds(300));
                await Task.WhenAny(line, Task.Delay(20, Cancel));
            }

            var text = await line ?? throw new Xunit.Sdk.XunitException("The stream ended.");
            found |= text.StartsWith("data:", StringComparison.Ordinal) && text.Contains($"\"{item}\"", StringComparison.Ordinal);
            id = text.StartsWith("id:", StringComparison.Ordinal) ? text[3..].Trim() : id;
            if (found && text.Length == 0)
            {
                return id;
            }
        }
    }

    private async Task<HttpStatusCode> As(string secret)
    {
        using var client = new HttpClient { BaseAddress = new Uri(staff.Served.Address) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        using var answer = await client.GetAsync(new Uri("/api/v1/cases", UriKind.Relative), Cancel);
        return answer.StatusCode;
    }

    private async Task<string> Add(string statement)
    {
        using var answer = await staff.Ask("POST", Claims, "edda", $$"""{"content": {"statement": "{{statement}}"} }""");
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (string)(await Json(answer))!["ref"]!;
    }

    private static async Task<JsonNode?> Json(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel));
}
