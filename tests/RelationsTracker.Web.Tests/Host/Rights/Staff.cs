using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Sources;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Tests.Host.Rights;

/// <summary>The whole program with two cases, and a signed-in browser for each kind of person.</summary>
public sealed class Staff : IAsyncLifetime
{
    public const string Case = "harbour", Elsewhere = "elsewhere";

    /// <summary>Words that only stand in the one case or the other, its title.</summary>
    public const string Title = "The marmoset affair", TitleElsewhere = "The quokka affair";

    private readonly Dictionary<string, Visitor> _people = [];

    /// <summary>Everybody: nobody signed in; nils, a member of nothing; anna, edda and rhea with their one role in the harbour case; olga, who owns.</summary>
    public static IReadOnlyList<string> People { get; } = ["nobody", "nils", "anna", "edda", "rhea", "olga"];

    public string Settings { get; init; } = """{"ShippedCases": false, "SignIn": {"TriesPerMinute": 1000}, "Print": {"Chromium": "nowhere"}}""";

    public Served Served { get; private set; } = null!;

    public Visitor this[string person] => _people[person];

    public async ValueTask InitializeAsync()
    {
        Served = await Served.Start(settings: Settings);
        (_people["nobody"], _people["olga"]) = (Served.Visitor(), await Served.Owner());
        await using var scope = Served.Services.CreateAsyncScope();
        await Open(scope.ServiceProvider, Case, Title);
        await Open(scope.ServiceProvider, Elsewhere, TitleElsewhere);
        foreach (var (person, roles) in new[] { ("nils", Roles.Analyst), ("anna", Roles.Analyst), ("edda", Roles.Editor), ("rhea", Roles.Reviewer) })
        {
            var link = Done(await scope.ServiceProvider.ConsoleUse<InvitePerson>().Handle(new(Case, roles)));
            _people[person] = Served.Visitor();
            (await _people[person].Get($"/join/{link.Secret}")).Dispose();
            (await _people[person].Fill("/account", "/account/name", ("name", person), ("handle", person))).Dispose();
        }

        (await _people["olga"].Fill("/account", "/account/name", ("name", "olga"), ("handle", "olga"))).Dispose();

        var nils = Done(await scope.ServiceProvider.ConsoleUse<ReadPerson>().ByHandle("nils"));
        Done(await scope.ServiceProvider.ConsoleUse<SetRoles>().Handle(new(Case, nils.Id, Roles.None)));
    }

    public ValueTask DisposeAsync() => Served.DisposeAsync();

    private static async Task Open(IServiceProvider services, string slug, string title)
    {
        var read = await PackageReader.Read(Path.Combine(Seeds(), "harbour"));
        Done(await services.ConsoleUse<ImportCase>().Handle(new(read.Package!, slug)));
        var card = Done(await services.ConsoleUse<ReadCase>().Handle(slug));
        Done(await services.ConsoleUse<DescribeCase>().Handle(new(slug, card.Version, title, "", "", "", false)));

        // A package brings no documents along: TX12 has one, and TX13 one that is withheld.
        foreach (var withheld in new[] { false, true })
        {
            var brought = Done(await services.ConsoleUse<AddText>().Handle(new(slug, null, Encoding.UTF8.GetBytes($"{title}, {withheld}"), "a.txt", Withheld: withheld) { NewSource = new SourceContent { Name = "Wire" } }));
            Assert.Equal(withheld ? "TX13" : "TX12", $"{brought.Text}");
        }
    }

    private static T Done<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Done>(outcome).Value;

    private static string Seeds([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../seeds"));
}
