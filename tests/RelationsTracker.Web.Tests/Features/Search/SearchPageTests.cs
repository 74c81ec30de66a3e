using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using RelationsTracker.Web.Tests.Host;

namespace RelationsTracker.Web.Tests.Features.Search;

public sealed class SearchPageTests(SearchPageTests.Place place) : IClassFixture<SearchPageTests.Place>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_page_marks_what_was_looked_for_counts_it_and_says_what_it_did_not_understand()
    {
        var owner = place.Owner;
        var page = await owner.Read("/search?q=fire+kind%3Aclaim+colour%3Ared%20");
        Assert.Contains("There is no field “colour”", WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        page = await owner.Read("/search?q=fire+kind%3Aclaim");
        Assert.Contains("<mark>", page, StringComparison.Ordinal);
        Assert.Contains("Narrowed by", page, StringComparison.Ordinal);
        Assert.Contains("/search.csv?q=fire%20kind%3Aclaim", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_never_becomes_a_part_of_the_page()
    {
        var page = await place.Owner.Read("/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%20onx%3D%E2%80%AE");

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_address_gives_the_same_search_as_table_data_and_feed()
    {
        var owner = place.Owner;
        var json = JsonDocument.Parse(await owner.Read("/search.json?q=fire")).RootElement;
        var references = json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("reference").GetString()).ToList();
        Assert.NotEmpty(references);

        var table = (await owner.Read("/search.csv?q=fire")).TrimEnd().Split('\n');
        Assert.Equal(references.Count, table.Length - 1);
        var kinds = json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("kind").GetString());
        Assert.Equal(kinds, table.Skip(1).Select(line => line.Split(',')[1]));

        var feed = XDocument.Parse(await owner.Read("/search.atom?q=fire")).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.All(["id", "title", "updated"], name => Assert.Single(feed.Elements(Atom + name)));
        Assert.Equal(references.Count, feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(feed.Elements(Atom + "entry"), entry => Assert.True(DateTimeOffset.TryParse(entry.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture, out _) && entry.Element(Atom + "author")!.Element(Atom + "name")!.Value.Length > 0));
    }

    [Fact]
    public async Task A_list_gives_the_table_of_what_its_address_shows()
    {
        Assert.Contains("href=\"/harbour/claims.csv?kind=assumption&amp;sort=date", await place.Owner.Read("/harbour/claims?kind=assumption&sort=date"), StringComparison.Ordinal);

        var table = (await place.Owner.Read("/harbour/claims.csv?kind=assumption")).TrimEnd().Split('\n');
        Assert.InRange(table.Length, 2, 20);
        Assert.All(table.Skip(1), line => Assert.Contains(",assumption,", line, StringComparison.Ordinal));
        Assert.True((await place.Owner.Read("/harbour/claims.csv")).Split('\n').Length > table.Length);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_gets_no_file()
    {
        foreach (var ending in new[] { "csv", "json", "atom" })
        {
            using var answer = await place.Served.Visitor().Get($"/search.{ending}?q=fire");
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        }
    }

    /// <summary>The program with the shipped cases, and its owner signed in.</summary>
    public sealed class Place : IAsyncLifetime
    {
        public Served Served { get; private set; } = null!;

        public Visitor Owner { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Served = await Served.Start(settings: "{}");
            Owner = await Served.Owner();
        }

        public async ValueTask DisposeAsync()
        {
            Owner.Dispose();
            await Served.DisposeAsync();
        }
    }
}
