using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Web.Host;
using RelationsTracker.Web.Tests.Host;

namespace RelationsTracker.Web.Tests.Features.Formats;

/// <summary>Files of other formats over HTTP, through the whole host.</summary>
public sealed partial class FormatImportTests(FormatImportTests.One one) : IClassFixture<FormatImportTests.One>
{
    static FormatImportTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task A_table_asks_for_its_columns_shows_what_it_makes_and_makes_it()
    {
        var file = Encoding.GetEncoding("windows-1251").GetBytes("Что;Kind\nМост закрыт.;fact report\n");

        var (_, columns) = await one.Send("table", [("kind", "claims"), ("charset", "windows-1251")], file);
        Assert.Contains("columns divided by semicolons", columns, StringComparison.Ordinal);
        Assert.Matches("<option value=\"kind\" selected", columns);

        (string, string)[] chosen = [("kind", "claims"), ("mapped", "yes"), ("column-0", "statement"), ("column-1", "kind")];
        var (_, preview) = await one.Send("table", [.. chosen, ("words", WebUtility.HtmlDecode(Held().Match(columns).Groups[1].Value))]);
        Assert.Contains("1 new item.", preview, StringComparison.Ordinal);
        Assert.Contains("Мост закрыт.", WebUtility.HtmlDecode(preview), StringComparison.Ordinal);
        Assert.DoesNotContain("Мост", await one.Owner.Read("/empty/claims.csv"), StringComparison.Ordinal);

        // As a browser sends the form of the preview again.
        var again = Hidden().Matches(preview).Select(field => (field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value))).Where(field => field.Item1 != "__RequestVerificationToken");
        var (_, made) = await one.Send("table", [.. again, ("words", WebUtility.HtmlDecode(Held().Match(preview).Groups[1].Value))]);
        Assert.Contains("new: ", made, StringComparison.Ordinal);
        Assert.Contains("href=\"/empty/C1\"", made, StringComparison.Ordinal);
        Assert.Contains("C1,active,Мост закрыт.,fact-report", await one.Owner.Read("/empty/claims.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bundle_that_cannot_be_taken_says_why_and_offers_nothing()
    {
        var (status, preview) = await one.Send("stix", [("words", """{"type":"bundle","objects":[{"type":"identity","id":"identity--x"}]}""")]);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("cannot be taken", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"submit\"", preview, StringComparison.Ordinal);

        var (refused, says) = await one.Send("stix", [("words", "Dear Sir")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused);
        Assert.Contains("This is no JSON", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_what_a_format_leaves_out()
    {
        Assert.Contains("What does it leave out?", await one.Owner.Read("/empty/formats"), StringComparison.Ordinal);
        Assert.Matches("id=\"leaves\"[^>]*>It holds everything", await one.Owner.Read("/empty/formats?leaves=graphml"));
    }

    [Theory]
    [InlineData("stix.json", "application/stix+json"), InlineData("network.graphml", "application/graphml+xml"), InlineData("checks.ics", "text/calendar"), InlineData("sources.csv", "text/csv")]
    public async Task A_case_goes_out_as_a_file(string name, string type)
    {
        using var answer = await one.Owner.Get($"/empty/{name}");

        Assert.Equal((HttpStatusCode.OK, type, "attachment"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType));
    }

    [Theory]
    [InlineData("nothing.csv"), InlineData("S1.prov.json"), InlineData("C99.prov.json"), InlineData("C1.argdown"), InlineData("network.graphml?as-if=H9"), InlineData("network.graphml?as-if=x")]
    public async Task What_is_not_there_is_not_found(string name)
    {
        using var answer = await one.Owner.Get($"/empty/{name}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [GeneratedRegex("<textarea name=\"words\" hidden>\n?(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Held();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    /// <summary>One program with an empty case.</summary>
    public sealed class One : IAsyncLifetime
    {
        public Served Served { get; private set; } = null!;

        public Visitor Owner { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Served = await Served.Start(settings: """{"ShippedCases": false}""");
            Owner = await Served.Owner();
            await using var scope = Served.Services.CreateAsyncScope();
            Assert.IsType<Outcome<string>.Done>(await scope.ServiceProvider.ConsoleUse<OpenCase>().Handle(new("empty", "The case")));
        }

        public async Task<(HttpStatusCode Status, string Body)> Send(string format, (string Name, string Value)[] fields, byte[]? file = null)
        {
            using var form = new MultipartFormDataContent();
            foreach (var (name, value) in fields.Prepend(("__RequestVerificationToken", await Owner.TokenOf("/empty/formats"))))
            {
                form.Add(new StringContent(value), name);
            }

            if (file is not null)
            {
                form.Add(new ByteArrayContent(file), "document", "table.csv");
            }

            using var request = new HttpRequestMessage(HttpMethod.Post, $"/empty/formats/{format}") { Content = form };
            using var answer = await Owner.Send(request);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        public ValueTask DisposeAsync() => Served.DisposeAsync();
    }
}
