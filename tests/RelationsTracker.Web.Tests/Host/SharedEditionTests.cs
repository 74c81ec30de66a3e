using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.UseCases.Briefs.Editions;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Commands;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Tests.Host;

/// <summary>An edition read by a link, on its page, as JSON and at the console.</summary>
public sealed class SharedEditionTests(SharedEditionTests.One one) : IClassFixture<SharedEditionTests.One>
{
    private static readonly ItemRef B1 = ItemRef.Parse("B1", null);

    [Fact]
    public async Task A_link_shows_the_edition_and_nothing_else_and_asks_a_browser_to_keep_it_to_itself()
    {
        using var visitor = one.Served.Visitor();
        using var answer = await visitor.Get($"/shared/{one.Link.Secret}");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("The fire was &lt;set&gt;", page, StringComparison.Ordinal);
        Assert.Contains("It was an accident.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/harbour", page, StringComparison.Ordinal);
        // Every reference leads to what the page itself says of it, down to the words.
        Assert.Contains("href=\"#ref-C1\"", page, StringComparison.Ordinal);
        Assert.Matches("""(?s)<tr id="ref-C1">.*It was aflame at dusk.*</tr>""", page);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Equal(["default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["noindex, nofollow, noarchive"], answer.Headers.GetValues("X-Robots-Tag"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_revoked_link_and_a_wrong_one_get_the_same_answer()
    {
        await using var scope = one.Served.Services.CreateAsyncScope();
        var link = Done(await scope.ServiceProvider.ConsoleUse<GiveEditionLink>().Handle(new("harbour", B1, 1, "a guest")));
        Done(await scope.ServiceProvider.ConsoleUse<RevokeEditionLink>().Handle(new("harbour", B1, link.Number)));
        using var visitor = one.Served.Visitor();
        using var revoked = await visitor.Get($"/shared/{link.Secret}");
        using var wrong = await visitor.Get("/shared/nobody-knows-this");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (revoked.StatusCode, wrong.StatusCode));
        Assert.Equal(await revoked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Its_page_marks_the_sentences_and_the_same_comes_as_json()
    {
        var page = WebUtility.HtmlDecode(await one.Owner.Read("/harbour/B1/editions/1"));
        var json = await one.Owner.Read("/harbour/B1/editions/1/verify.json");
        var compared = await one.Owner.Read("/harbour/B1/editions/compare?from=1");
        var list = await one.Owner.Read("/harbour/B1/editions");

        Assert.Contains("What of it still holds", page, StringComparison.Ordinal);
        Assert.Contains("Of 2 sentences, 1 refers to nothing, 1 is changed.", page, StringComparison.Ordinal);
        Assert.Contains("C1 said “It was set.”, and says", page, StringComparison.Ordinal);
        Assert.Contains("\"standing\": \"changed\"", json, StringComparison.Ordinal);
        Assert.Contains("gone", compared, StringComparison.Ordinal);
        // Between two editions stands why the later came to be.
        Assert.Contains("The owner was heard.", await one.Owner.Read("/harbour/B1/editions/compare?from=1&to=2"), StringComparison.Ordinal);
        Assert.Contains("the desk", list, StringComparison.Ordinal);
        Assert.DoesNotContain(one.Link.Secret, list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_verified_at_the_console_and_one_that_was_changed_shows()
    {
        var json = ManifestJson.Write(SheetManifest.Of(One.Sheet));
        var html = $"<!DOCTYPE html><html><body><h1>x</h1><p>The fire was &lt;set&gt;, says C1<sup>1</sup>. So be it.</p><p>It was an accident.</p><p>Anna</p>{ManifestPlaces.Html(json)}</body></html>";

        var (code, said) = await Verify("whole.html", html);
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("It is the edition that was published here.", said, StringComparison.Ordinal);
        Assert.Contains("C1 said “It was set.”", said, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await Verify("whole.html", html, "--alone")).Code);

        (code, said) = await Verify("forged.html", html.Replace("<p>The fire was", "<p>The fire was not", StringComparison.Ordinal).Replace("<p>It was an accident.", "<p>", StringComparison.Ordinal), "--alone");
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("as the manifest has it: The fire was <set>, says C1.", said, StringComparison.Ordinal);
        Assert.Contains("as the manifest has it: The dissent of Anna", said, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said)> Verify(string name, string text, params string[] more)
    {
        var file = Path.Combine(one.Served.Folder.FullName, name);
        await File.WriteAllTextAsync(file, text, Encoding.UTF8, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        var code = await CommandLine.Run(["brief", "verify", file, "--data", one.Served.Folder.FullName, .. more], output, output);
        return (code, output.ToString());
    }

    private static T Done<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Done>(outcome).Value;

    /// <summary>The harbour case with one edition of its brief, and a link to it.</summary>
    public sealed class One : IAsyncLifetime
    {
        public static BriefSheet Sheet { get; } = new()
        {
            Head = new SheetHead("harbour", "The harbour", "TLP:CLEAR", B1, "On the fire", null, 1, 1, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), "Rhea", "Olga"),
            Body = "The fire was <set>, says [[C1]]. So be it.",
            Cited = [new(ItemRef.Parse("C1", null), "It was set.", ItemState.Active, "", null, [new(ItemRef.Parse("EX1", null), ItemRef.Parse("S1", null), 0, 23, "aa", "bb", "It was aflame at dusk.")], "another")],
            Sources = [],
            Dissents = [new("Anna", new DateTimeOffset(2026, 3, 1, 11, 0, 0, TimeSpan.Zero), "It was an accident.")],
        };

        private static BriefSheet Again { get; } = Sheet with { Head = Sheet.Head with { Edition = 2, At = Sheet.Head.At.AddDays(1) }, Body = "The fire was an accident, says [[C1]]. So be it." };

        public Served Served { get; private set; } = null!;

        public Visitor Owner { get; private set; } = null!;

        public GiveEditionLink.Answer Link { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Served = await Served.Start();
            Owner = await Served.Owner();
            await using var scope = Served.Services.CreateAsyncScope();
            var package = (await PackageReader.Read(Path.Combine(Seeds(), "harbour"))).Package! with { Editions = [new PackedEdition(B1, 1, SheetJson.Write(Sheet), Sheet.Head.At, "", null, null, null), new PackedEdition(B1, 2, SheetJson.Write(Again), Again.Head.At, "The owner was heard.", null, null, null)], Dissents = [] };
            Done(await scope.ServiceProvider.ConsoleUse<ImportCase>().Handle(new(package, "harbour")));
            Link = Done(await scope.ServiceProvider.ConsoleUse<GiveEditionLink>().Handle(new("harbour", B1, 1, "the desk")));
        }

        public ValueTask DisposeAsync() => Served.DisposeAsync();

        private static string Seeds([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../seeds"));
    }
}
