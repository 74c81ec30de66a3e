using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Core.People;
using RelationsTracker.Web.Commands;
using RelationsTracker.Web.Host;
using RelationsTracker.Web.Tests.Api;
using RelationsTracker.Web.Tests.Host.Rights;

namespace RelationsTracker.Web.Tests.Commands.Servers;

/// <summary>People at a server, and what each may do there by a token.</summary>
[Collection(ServerTest.Shared)]
public sealed class ServerPeopleTests(ApiStaff staff) : ServerTest(staff)
{
    [Fact]
    public async Task People_are_invited_given_roles_and_shut_out()
    {
        var token = await Office.Token("olga");
        var invited = JsonDocument.Parse((await At(token, "user", "invite", "--case", "elsewhere", "--roles", "analyst,editor", "--json")).Output).RootElement;
        Assert.StartsWith($"{Office.Served.Address}/join/", invited.GetProperty("link").GetString(), StringComparison.Ordinal);
        await using (var scope = Office.Served.Services.CreateAsyncScope())
        {
            Assert.IsType<Outcome<UseLink.Answer>.Done>(await scope.ServiceProvider.ConsoleUse<UseLink>().Handle(new(invited.GetProperty("link").GetString()!.Split('/')[^1]), Stop));
        }

        Assert.Contains(" is reviewer in elsewhere", (await At(token, "user", "role", "member", "--case", "elsewhere", "--roles", "reviewer")).Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Done, ""), await At(token, "user", "disable", "member") is var shut ? (shut.Code, shut.Error) : default);
    }

    [Theory]
    [InlineData("anna", "import", "PACKAGE", "--as", "hers"), InlineData("anna", "user", "invite", "--case", "harbour", "--roles", "editor"), InlineData("anna", "user", "role", "edda", "--case", "harbour", "--roles", "none"), InlineData("anna", "user", "disable", "edda")]
    [InlineData("anna", "audit", "verify", "--case", "harbour"), InlineData("anna", "audit", "head", "--case", "harbour"), InlineData("anna", "sources", "add", "TEXT", "--case", "harbour"), InlineData("anna", "import", "TABLE", "--into", "harbour", "--rows", "claims"), InlineData("anna", "import", "BUNDLE", "--into", "harbour")]
    [InlineData("nils", "export", "harbour", "--out", "OUT"), InlineData("nils", "export", "harbour", "--format", "stix", "--out", "OUT"), InlineData("nils", "search", "gas", "--case", "harbour"), InlineData("nils", "rank", "--case", "harbour", "--question", "Q1"), InlineData("nils", "suggest", "TEXT", "--case", "harbour")]
    [InlineData("nils", "brief", "export", "B1", "--case", "harbour", "--format", "md", "--out", "OUT"), InlineData("nils", "brief", "verify", "MANIFEST", "--case", "harbour")]
    public async Task Who_may_not_is_told_so_and_nothing_is_done(string person, params string[] asked)
    {
        var (code, output, error) = await At(await Office.Token(person), asked);

        Assert.Equal((ExitCode.BadInput, ""), (code, Said(output)));
        Assert.NotEmpty(error.Trim());
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain(Staff.Title, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_only_reads_changes_nothing_also_for_owners()
    {
        var (code, _, error) = await At(await Office.Token("olga", TokenScopes.Read), "import", "TABLE", "--into", "harbour", "--rows", "claims");

        Assert.Equal(ExitCode.BadInput, code);
        Assert.NotEmpty(error.Trim());
    }
}
