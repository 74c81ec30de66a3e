using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App;
using RelationsTracker.Web.Api;
using RelationsTracker.Web.Tests.Architecture;

namespace RelationsTracker.Web.Tests.Api;

/// <summary>The description of the API is committed: whoever changes what programs rely on sees it in the change.</summary>
public sealed class DescriptionTests(ApiStaff staff) : IClassFixture<ApiStaff>
{
    /// <summary>Where the committed description lies.</summary>
    public static string File => Path.Combine(Repository.Root, "docs", "openapi.json");

    // What no program asks for, and why.
    private static readonly Dictionary<string, string> NotAsked = new()
    {
        ["BeginRequest"] = "stands behind every operation",
        ["EndRequest"] = "stands behind every operation",
        ["KnowToken"] = "comes before every operation",
        ["GiveToken"] = "a token gives no tokens; people make them on their page",
        ["ReadPerson"] = "is for signing in",
        ["OfferSignIn"] = "is for the console",
        ["OfferOwnership"] = "is for the console",
        ["UseLink"] = "is what a link does in a browser",
        ["OpenEditionLink"] = "is what a link does in a browser",
        ["KeepDraft"] = "keeps what somebody types in a page",
        ["DropDraft"] = "keeps what somebody types in a page",
        ["ReadDrafts"] = "keeps what somebody types in a page",
        ["OpenForm"] = "says who has a form open",
        ["FollowEditors"] = "says who has a form open",
        ["FollowMatrix"] = "is how a page follows a matrix; programs follow the case",
        ["ReadRace"] = "merges two texts in a form",
        ["ListItems"] = "reads a kind whole; programs read it by pages",
        ["ReadTitles"] = "names what a page points to",
        ["DrawFigures"] = "draws pictures for pages and files; their data are operations",
        ["ReadKnownActors"] = "prepares the search of texts outside a case; the actors are listed",
        ["PreviewMatrix"] = "is a step of a form; a matrix comes in by its page",
        ["ImportMatrix"] = "is a step of a form; a matrix comes in by its page",
    };

    [Fact]
    public async Task It_is_the_one_that_is_committed()
    {
        using var answer = await staff.Ask("GET", "/api/v1/openapi.json");
        var now = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
        if (Environment.GetEnvironmentVariable("RELATIONSTRACKER_WRITE_DOCS") == "1")
        {
            await System.IO.File.WriteAllTextAsync(File, now, TestContext.Current.CancellationToken);
        }

        Assert.True(now == await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken), "The API is described otherwise than in docs/openapi.json. If that is meant: RELATIONSTRACKER_WRITE_DOCS=1, run this test, and commit the file.");
    }

    [Fact]
    public void Every_use_case_is_an_operation_or_says_why_not()
    {
        var given = staff.Served.Services.GetRequiredService<EndpointDataSource>().Endpoints.SelectMany(endpoint => endpoint.Metadata.OfType<ApiOperation>()).SelectMany(operation => operation.UseCases).Select(type => type.Name).ToHashSet();
        var all = typeof(TrackerRegistration).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsPublic: true, IsNested: false } && type.Namespace?.Contains(".UseCases", StringComparison.Ordinal) == true && staff.Served.Services.GetRequiredService<IServiceProviderIsService>().IsService(type) && type.GetMethods().Any(method => method.Name is "Handle" or "ById"))
            .Select(type => type.Name).ToHashSet();
        Assert.Empty(all.Except(given).Except(NotAsked.Keys).Select(name => $"{name} has no operation"));
        Assert.Empty(NotAsked.Keys.Where(name => given.Contains(name) || !all.Contains(name)).Select(name => $"{name} is in the list of those not asked, and should not be"));
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_and_a_sentence()
    {
        var operations = Operation.In(JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken))!);
        Assert.Empty(operations.GroupBy(operation => operation.Id).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(operations, operation => Assert.NotEmpty((string)operation.Said["summary"]!));
        Assert.Empty(operations.SelectMany(operation => operation.Parameters.Where(parameter => string.IsNullOrEmpty((string?)parameter["description"])).Select(parameter => $"{operation.Id} does not say what {parameter["name"]} is")));
        Assert.Empty(operations.Where(operation => operation.Said["requestBody"]?["content"]?["application/json"] is not null && operation.Example is null).Select(operation => $"{operation.Id} has no example"));
    }
}
