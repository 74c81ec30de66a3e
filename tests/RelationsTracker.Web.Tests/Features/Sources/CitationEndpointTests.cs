using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Citations;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Web.Host;
using RelationsTracker.Web.Tests.Host;

namespace RelationsTracker.Web.Tests.Features.Sources;

/// <summary>Citations over HTTP, through the whole host.</summary>
public sealed partial class CitationEndpointTests(CitationEndpointTests.One one) : IClassFixture<CitationEndpointTests.One>
{
    private const string Two = "@book{a, title={Words of straits}, author={Ray, Ann}, year=1999}\n@online{b, title={A page}, url={https://example.org/p}}\n";

    [Fact]
    public async Task Nothing_is_made_before_it_was_looked_at_and_then_all_is()
    {
        var (status, preview) = await one.Send("preview", ("words", Two));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("2 new sources.", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("Words of straits", await one.Export("preview", "sources.bib"), StringComparison.Ordinal);

        // As a browser sends the form of the preview again.
        var held = WebUtility.HtmlDecode(Held().Match(preview).Groups[1].Value);
        var (_, made) = await one.Send("preview", ("words", held), ("take", "all"));
        Assert.Contains("new: <a href=\"/preview/S1\">S1</a>", made, StringComparison.Ordinal);
        Assert.Contains("Words of straits", await one.Export("preview", "S1.bib"), StringComparison.Ordinal);

        var (_, again) = await one.Send("preview", ("words", Two), ("take", "all"));
        Assert.Contains("0 new sources; 2 entries are here already and were left as they are.", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_entry_keeps_all_out_and_each_says_what_is_wrong()
    {
        var bad = Two + "@book{c, title={Late}, date={next year}}\n";

        var (_, preview) = await one.Send("none", ("words", bad));
        Assert.Contains("1 of 3 entries cannot be taken", preview, StringComparison.Ordinal);
        Assert.Contains("the date &#x27;next year&#x27; cannot be read", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"submit\"", preview, StringComparison.Ordinal);

        var (status, refused) = await one.Send("none", ("words", bad), ("take", "all"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("entry 3 (c, line 3)", refused, StringComparison.Ordinal);
        Assert.Equal("[]\n", await one.Export("none", "sources.csl.json"));
    }

    [Theory]
    [InlineData("ris", "application/x-research-info-systems")]
    [InlineData("bib", "application/x-bibtex")]
    [InlineData("csl.json", "application/vnd.citationstyles.csl+json")]
    public async Task What_goes_out_comes_back_as_it_was(string ending, string type)
    {
        await one.Send("round", ("words", Two), ("take", "all"));

        using var answer = await one.Owner.Get($"/round/sources.{ending}");
        var entries = CitationFile.Read(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal((type, "attachment"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal(["Words of straits", "A page"], entries.Select(e => e.Source.Name));
        Assert.Equal("Words of straits", Assert.Single(CitationFile.Read(await one.Export("round", $"S1.{ending}"))).Source.Name);
    }

    [Fact]
    public async Task What_is_no_source_no_form_of_ours_or_no_citation_is_refused()
    {
        using var claims = await one.Owner.Get("/none/claims.bib");
        using var missing = await one.Owner.Get("/none/S99.bib");
        using var stranger = await one.Served.Visitor().Send(HttpMethod.Post, "/none/citations/sent");
        var (without, _) = await one.Send("none", token: false, ("words", Two));
        var (prose, says) = await one.Send("none", ("words", "Dear Sir"));

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [claims.StatusCode, missing.StatusCode, stranger.StatusCode, without, prose]);
        Assert.Contains("This is no file of citations", says, StringComparison.Ordinal);
    }

    [GeneratedRegex("<textarea name=\"words\" hidden>\n?(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Held();

    /// <summary>One program for the class, with an empty case for each test.</summary>
    public sealed class One : IAsyncLifetime
    {
        public Served Served { get; private set; } = null!;

        public Visitor Owner { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Served = await Served.Start(settings: """{"ShippedCases": false}""");
            Owner = await Served.Owner();
            await using var scope = Served.Services.CreateAsyncScope();
            foreach (var slug in new[] { "preview", "none", "round" })
            {
                Assert.IsType<Outcome<string>.Done>(await scope.ServiceProvider.ConsoleUse<OpenCase>().Handle(new(slug, $"The case {slug}")));
            }
        }

        public Task<(HttpStatusCode Status, string Body)> Send(string slug, params (string Name, string Value)[] fields) => Send(slug, token: true, fields);

        public async Task<(HttpStatusCode Status, string Body)> Send(string slug, bool token, params (string Name, string Value)[] fields)
        {
            using var form = new MultipartFormDataContent();
            foreach (var (name, value) in token ? [("__RequestVerificationToken", await Owner.TokenOf($"/{slug}/citations")), .. fields] : fields)
            {
                form.Add(new StringContent(value), name);
            }

            using var request = new HttpRequestMessage(HttpMethod.Post, $"/{slug}/citations/sent") { Content = form };
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
            using var answer = await Owner.Send(request);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        public async Task<string> Export(string slug, string name)
        {
            using var answer = await Owner.Get($"/{slug}/{name}");
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }

        public ValueTask DisposeAsync() => Served.DisposeAsync();
    }
}
