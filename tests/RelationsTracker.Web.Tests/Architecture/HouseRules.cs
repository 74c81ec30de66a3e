using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Shell;

namespace RelationsTracker.Web.Tests.Architecture;

/// <summary>The rules of the house that the compiler cannot hold. Each was seen to fail once.</summary>
public sealed partial class HouseRules
{
    private static readonly Assembly Core = typeof(Claim).Assembly;
    private static readonly Assembly App = typeof(FrontDoor).Assembly;
    private static readonly Assembly Web = typeof(AppRoot).Assembly;

    [Fact]
    public void Core_stands_on_the_runtime_alone()
        => Assert.DoesNotContain(References(Core), name => !name.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void App_knows_no_screen()
        => Assert.DoesNotContain(References(App), name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.StartsWith("MudBlazor", StringComparison.Ordinal));

    [Fact]
    public void Entities_change_only_through_their_own_methods()
        => Assert.Empty(Core.GetExportedTypes().Concat(App.GetExportedTypes()).Where(type => type.IsClass)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            .Where(property => property.DeclaringType != typeof(App.Storage.TrackerDb))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));

    [Fact]
    public void Pages_reach_data_only_through_use_cases()
        => Assert.Empty(Components().SelectMany(type => type.GetProperties(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.IsDefined(typeof(InjectAttribute)) && IsStorage(property.PropertyType))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));

    [Fact]
    public void Components_are_given_records_and_never_entities()
        => Assert.Empty(Components().SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.IsDefined(typeof(ParameterAttribute)) && property.PropertyType.IsAssignableTo(typeof(Item)))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));

    [Fact]
    public void Peoples_html_enters_a_page_in_one_place()
        => Assert.Equal(["MarkdownText.razor"], Sources("*.razor").Where(file => File.ReadAllText(file).Contains("MarkupString", StringComparison.Ordinal)).Select(Path.GetFileName));

    [Fact]
    public void What_an_address_asks_for_is_changed_in_one_place()
        => Assert.DoesNotContain(Sources("*.razor").Concat(Sources("*.cs")), file => BuiltOnTheOldAddress().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void Names_say_what_a_thing_is()
        => Assert.DoesNotContain(new[] { Core, App, Web }.SelectMany(a => a.GetTypes()).Where(t => !t.Name.StartsWith('<')).Select(t => t.Name.Split('`')[0]), name => SaysLittle().IsMatch(name));

    // What reads a case and does not follow it, by the reason why.
    private static readonly Dictionary<string, string> StandStill = new(StringComparer.Ordinal)
    {
        ["is handed its item, matrix or moment anew by the page, which follows"] = "ActorBody ClaimBody HypothesisBody ExcerptTable HistoryList QuotedWords GradeBox MarkdownText Disagreements SealBanner SensitivityPanel TimePanel ReviewDifference",
        ["shows the past"] = "EarlierVersion PastFront PastItem PastList RankingChange",
        ["is a form, which is told of others' work and never replaced"] = "EditItemPage Beginnings AssignedRaters ExcerptRange OutcomeShares RelationKinds ExchangePreview CommentBox",
        ["is in no case"] = "CasesPage CheckPage NewCasePage PeoplePage SavedViews",
        ["is the frame in which the case is followed"] = "CaseFrame",
    };

    [Fact]
    public void Pages_of_a_case_follow_what_others_do_in_it()
        => Assert.Equal(StandStill.Values.SelectMany(names => names.Split(' ')).Order(StringComparer.Ordinal),
            Sources("*.razor").Where(file => ReadsACase().IsMatch(File.ReadAllText(file)) && !File.ReadAllText(file).Contains("<Following", StringComparison.Ordinal))
                .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    [Fact]
    public void Files_are_about_one_thing()
        => Assert.Empty(Sources("*.cs").Where(f => !f.Contains("Migrations", StringComparison.Ordinal) && File.ReadLines(f).Count() > 300)
            .Concat(Sources("*.razor").Where(f => File.ReadLines(f).Count() > 220)).Select(Path.GetFileName));

    [Fact]
    public void Every_noun_of_the_model_has_a_page()
    {
        var routes = Components().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).ToHashSet();

        Assert.All(ItemKinds.All, kind => Assert.Contains($"/{{Case}}/{kind.Section()}", routes));
    }

    private static IEnumerable<Type> Components() => Web.GetTypes().Where(type => type.IsAssignableTo(typeof(ComponentBase)));

    private static bool IsStorage(Type type)
        => type.IsAssignableTo(typeof(DbContext)) || (type.FullName?.Contains("EntityFrameworkCore", StringComparison.Ordinal) ?? false) || type == typeof(FrontDoor);

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<string> Sources(string pattern)
        => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex("@inject (Read|List|Find|Preview)[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex ReadsACase();

    [GeneratedRegex(@"NavigateTo\([A-Za-z]+\.(GetUriWithQuery|Address\()", RegexOptions.NonBacktracking)]
    private static partial Regex BuiltOnTheOldAddress();

    [GeneratedRegex("(Manager|Helpers?|Services?|Processor|Utils?|Utilities|Common|Misc)$", RegexOptions.NonBacktracking)]
    private static partial Regex SaysLittle();
}
