using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Shell.Keys;

/// <summary>Everything that can be done or gone to from anywhere, once. Rail, palette, keys and help are made of it.</summary>
public static class SiteCommands
{
    public const string Go = "Go to", Create = "Create", More = "More";

    /// <summary>The sections of a case under the headings of the rail.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<SiteCommand> Sections)> Rail { get; } =
    [
        ("", [Section("Overview", "o", "", "case summary"), Section(ItemKind.Question, "q", "matrix ach ranking"), Section(ItemKind.Hypothesis, "h", "explanations")]),
        ("Material", [Section(ItemKind.Source, "s", "documents texts"), Section(ItemKind.Excerpt, "x"), Section(ItemKind.Claim, "c"), Section(ItemKind.Hedge, "d"), Section(ItemKind.Proposition, "p")]),
        ("The world", [Section(ItemKind.Actor, "a"), Section(ItemKind.Relation, "r", "network graph ties"), Section(ItemKind.Event, "e", "timeline chronology dates")]),
        ("Ledgers", [Section(ItemKind.Assumption, "u"), Section(ItemKind.Indicator, "i", "signposts checks"), Section(ItemKind.Stake, "k"), Section(ItemKind.Scenario, "n"), Section(ItemKind.Tension, "t"), Section(ItemKind.Gap, "g"), Section(ItemKind.Forecast, "f", "probabilities predictions")]),
        ("Out", [Section(ItemKind.Brief, "b", "reports"), Section("Review", "v", "/review", "accept approve desk"), Section("Comments", "m", "/comments", "threads discussion"), Section("History", "y", "/history", "changes audit log"), Section("Formats", "w", "/formats", "export import stix csv download upload")]),
    ];

    /// <summary>All of them, in the order of the help.</summary>
    public static IReadOnlyList<SiteCommand> All { get; } =
    [
        .. Rail.SelectMany(group => group.Sections),
        new("All cases", Go, CommandPlace.Anywhere, "g l", "/", Also: "home list"),
        new("Compare two moments", Go, CommandPlace.Case, Address: "/{case}/compare", Also: "as of then now"),
        new("Clusters of claims", Go, CommandPlace.Case, Address: "/{case}/clusters", Also: "provenance origins"),
        new("Laundering alerts", Go, CommandPlace.Case, Address: "/{case}/laundering", Also: "surer hedge"),
        new("Citations", Go, CommandPlace.Case, Address: "/{case}/citations", Also: "export import bibtex ris zotero references"),
        new("Webhooks", Go, CommandPlace.Case, Address: "/{case}/webhooks", Also: "notify programs"),
        new("Grading board", Go, CommandPlace.Case, Address: "/{case}/grading", Also: "admiralty reliability credibility"),
        .. New.Select(kind => new SiteCommand($"New {kind.Word()}", Create, CommandPlace.Desk, Address: $"/{{case}}/new/{kind.Section()}", Kind: kind, Also: "add create")),
        new("New case", Create, CommandPlace.Anywhere, Address: "/new-case", Also: "add create open"),
        new("Search everything", More, CommandPlace.Anywhere, "/", Does: "search", Also: "find"),
        new("Find or do something", More, CommandPlace.Anywhere, "Ctrl+K", Does: "palette", Also: "command"),
        new("Create something", More, CommandPlace.Anywhere, "c", Does: "create", Also: "new add"),
        new("All keys", More, CommandPlace.Anywhere, "?", Does: "help", Also: "shortcuts keyboard"),
        new("Your account", More, CommandPlace.Anywhere, Address: "/account", Also: "password sign out name", Outside: true),
        new("Tokens for programs", More, CommandPlace.Anywhere, Address: "/account/tokens", Also: "api assistants scripts", Outside: true),
        new("Reference of the API", More, CommandPlace.Anywhere, Address: "/api/reference/", Also: "openapi rest programs", Outside: true),
        new("People and roles", More, CommandPlace.Anywhere, Address: "/admin", Also: "invite members owners accounts admin"),
        new("Light colours", More, CommandPlace.Anywhere, Does: "theme light", Also: "theme"),
        new("Dark colours", More, CommandPlace.Anywhere, Does: "theme dark", Also: "theme"),
        new("Colours as the system", More, CommandPlace.Anywhere, Does: "theme system", Also: "theme"),
        new("Switch keys of one letter off or on", More, CommandPlace.Anywhere, Does: "switch", Also: "shortcuts keyboard"),
    ];

    private static IEnumerable<ItemKind> New =>
    [
        ItemKind.Claim, ItemKind.Source, ItemKind.Actor, ItemKind.Event, ItemKind.Relation, ItemKind.Question, ItemKind.Hypothesis, ItemKind.Proposition, ItemKind.Assumption,
        ItemKind.Indicator, ItemKind.Stake, ItemKind.Scenario, ItemKind.Tension, ItemKind.Gap, ItemKind.Brief,
    ];

    private static SiteCommand Section(ItemKind kind, string key, string also = "")
        => new(string.Concat(kind.Section()[..1].ToUpperInvariant(), kind.Section().AsSpan(1)), Go, CommandPlace.Case, $"g {key}", $"/{{case}}/{kind.Section()}", Kind: kind, Also: also);

    private static SiteCommand Section(string name, string key, string address, string also) => new(name, Go, CommandPlace.Case, $"g {key}", $"/{{case}}{address}", Also: also);
}
