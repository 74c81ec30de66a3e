using System.Net;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.Web.Api;

namespace RelationsTracker.Web.Tests.Host.Rights;

/// <summary>Every address of the whole host, asked by everybody, in the case where they work and in another.</summary>
public sealed class AddressTableTests(Staff staff) : IClassFixture<Staff>
{
    [Fact]
    public void Every_address_has_a_row_and_every_row_an_address()
        => Assert.Equal(Mapped().Order(StringComparer.Ordinal), AddressTable.Rows.Select(row => row.Key).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("nobody"), InlineData("nils"), InlineData("anna"), InlineData("edda"), InlineData("rhea"), InlineData("olga")]
    public async Task Everybody_is_answered_what_the_table_says_and_reads_nothing_of_a_case_of_others(string person)
    {
        var index = Staff.People.Index().First(p => p.Item == person).Index;
        var wrong = new List<string>();
        foreach (var row in AddressTable.Rows)
        {
            await Ask(row, person, Staff.Case, row.Own[index], wrong);
            if (row.IsInCase)
            {
                await Ask(row, person, Staff.Elsewhere, AddressTable.Elsewhere(row, index), wrong);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("nobody", HttpStatusCode.Unauthorized), InlineData("nils", HttpStatusCode.BadRequest)]
    public async Task A_page_takes_no_form_that_it_did_not_send(string person, HttpStatusCode status)
    {
        foreach (var row in AddressTable.Rows.Where(row => Pages().Contains(row.Key[4..])))
        {
            using var answer = await staff[person].Post(row.Path.Replace("CASE", Staff.Case, StringComparison.Ordinal));
            Assert.True(status == answer.StatusCode, $"POST {row.Path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_search_and_the_list_of_cases_tell_nothing_of_a_case_of_others()
    {
        foreach (var path in new[] { "/", "/search?q=C1", "/search?q=affair" })
        {
            Assert.DoesNotContain(Staff.TitleElsewhere, await staff["edda"].Read(path), StringComparison.Ordinal);
            Assert.DoesNotContain(Staff.Title, await staff["nils"].Read(path), StringComparison.Ordinal);
        }

        Assert.Contains(Staff.TitleElsewhere, await staff["olga"].Read("/search?q=C1"), StringComparison.Ordinal);
    }

    private async Task Ask(AddressRow row, string person, string slug, int expected, List<string> wrong)
    {
        var path = row.Path.Replace("CASE", slug, StringComparison.Ordinal);
        using var answer = await staff[person].Send(row.Method, path);
        var told = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if ((int)answer.StatusCode != expected)
        {
            wrong.Add($"{row.Method} {path} by {person}: {(int)answer.StatusCode} instead of {expected}");
        }

        if (answer.StatusCode == HttpStatusCode.Found && person == "nobody" && !answer.Headers.Location!.ToString().Contains("/account/sign-in", StringComparison.Ordinal))
        {
            wrong.Add($"{path} sends nobody to {answer.Headers.Location}");
        }

        foreach (var title in Hidden(person).Where(title => told.Contains(title, StringComparison.Ordinal)))
        {
            wrong.Add($"{path} tells {person} of “{title}”");
        }
    }

    private static string[] Hidden(string person) => person switch
    {
        "olga" => [],
        "nobody" or "nils" => [Staff.Title, Staff.TitleElsewhere],
        _ => [Staff.TitleElsewhere],
    };

    // Files of the program itself are open to anybody and have no rows; operations of the API are asked by tests of their own (ContractTests). A page answers GET; that it takes no strange POST has a test of its own.
    private IEnumerable<string> Mapped()
        => Endpoints().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.Metadata.GetMetadata<ApiOperation>() is null)
            .SelectMany(e => Methods(e).Select(method => $"{method} {e.RoutePattern.RawText}")).Distinct();

    private static IEnumerable<string> Methods(RouteEndpoint endpoint)
        => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods, IsPage(endpoint)) switch
        {
            (null, _) => [endpoint.RoutePattern.RawText is "/_blazor/negotiate" or "/_blazor/disconnect/" ? "POST" : "GET"],
            (_, true) => ["GET"],
            (["GET", "HEAD"], _) => ["GET"],
            var (methods, _) => methods,
        };

    private HashSet<string> Pages() => [.. Endpoints().Where(IsPage).Select(e => e.RoutePattern.RawText!)];

    private static bool IsPage(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null;

    private IEnumerable<RouteEndpoint> Endpoints() => staff.Served.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}
