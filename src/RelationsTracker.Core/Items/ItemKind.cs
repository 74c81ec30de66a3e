namespace RelationsTracker.Core.Items;

/// <summary>The nouns of the trade that carry a reference of their own. The order is the order of packages and menus.</summary>
public enum ItemKind
{
    OriginGroup,
    Source,
    SourceText,
    Excerpt,
    Hedge,
    Actor,
    Event,
    Relation,
    Claim,
    Proposition,
    Question,
    Hypothesis,
    EvidenceRow,
    Scenario,
    Assumption,
    Indicator,
    Stake,
    Tension,
    Gap,
    Forecast,
    Brief,
}

/// <summary>The letters that stand before the number in a reference, and the words for each kind.</summary>
public static class ItemKinds
{
    private static readonly (ItemKind Kind, string Letters, string One, string Many)[] Names =
    [
        (ItemKind.OriginGroup, "OG", "origin group", "origins"),
        (ItemKind.Source, "S", "source", "sources"),
        (ItemKind.SourceText, "TX", "source text", "texts"),
        (ItemKind.Excerpt, "EX", "excerpt", "excerpts"),
        (ItemKind.Hedge, "HD", "hedge", "hedges"),
        (ItemKind.Actor, "A", "actor", "actors"),
        (ItemKind.Event, "E", "event", "events"),
        (ItemKind.Relation, "R", "relation", "relations"),
        (ItemKind.Claim, "C", "claim", "claims"),
        (ItemKind.Proposition, "PR", "proposition", "propositions"),
        (ItemKind.Question, "Q", "question", "questions"),
        (ItemKind.Hypothesis, "H", "hypothesis", "hypotheses"),
        (ItemKind.EvidenceRow, "RW", "evidence row", "rows"),
        (ItemKind.Scenario, "SC", "scenario", "scenarios"),
        (ItemKind.Assumption, "AS", "assumption", "assumptions"),
        (ItemKind.Indicator, "I", "indicator", "indicators"),
        (ItemKind.Stake, "ST", "stake", "stakes"),
        (ItemKind.Tension, "TE", "tension", "tensions"),
        (ItemKind.Gap, "GA", "gap", "gaps"),
        (ItemKind.Forecast, "FC", "forecast", "forecasts"),
        (ItemKind.Brief, "B", "brief", "briefs"),
    ];

    private static readonly Dictionary<string, ItemKind> ByLetters = Names.ToDictionary(n => n.Letters, n => n.Kind, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, ItemKind> BySection = Names.ToDictionary(n => n.Many, n => n.Kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>All kinds in package order.</summary>
    public static IReadOnlyList<ItemKind> All { get; } = [.. Names.Select(n => n.Kind)];

    /// <summary>The letters of a reference: <c>C</c> for a claim, <c>RW</c> for an evidence row.</summary>
    public static string Letters(this ItemKind kind) => Names[(int)kind].Letters;

    /// <summary>The word for one of the kind, in lower case: <c>evidence row</c>.</summary>
    public static string Word(this ItemKind kind) => Names[(int)kind].One;

    /// <summary>The word with its article: <c>an actor</c>.</summary>
    public static string AWord(this ItemKind kind) => $"{("aeiou".Contains(kind.Word()[0], StringComparison.Ordinal) ? "an" : "a")} {kind.Word()}";

    /// <summary>The word for many, which is also the section of the address and the file of a package: <c>claims</c>.</summary>
    public static string Section(this ItemKind kind) => Names[(int)kind].Many;

    /// <summary>The kind whose references start with these letters, in any case.</summary>
    public static bool TryFromLetters(string letters, out ItemKind kind) => ByLetters.TryGetValue(letters, out kind);

    /// <summary>The kind kept in this section of the address or file of a package.</summary>
    public static bool TryFromSection(string section, out ItemKind kind) => BySection.TryGetValue(section, out kind);
}
