using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Documents;

/// <summary>
/// A live reference of a brief, written between double square brackets: an item (<c>C42</c>) or a figure
/// (<c>Q1 ranking inconsistency</c>, <c>A1-A2 timeline</c>, <c>network</c>). It says what is meant, not whether it is there.
/// </summary>
/// <param name="Item">The item, or what the figure is about; null for a figure of the whole case.</param>
/// <param name="Other">The second actor of a dyad.</param>
/// <param name="Figure">Which figure; null for the item itself.</param>
/// <param name="Rule">The rule of a ranking by its id; empty for the house rule and for every other figure.</param>
public sealed record BriefReference(ItemRef? Item, ItemRef? Other = null, FigureKind? Figure = null, string Rule = "")
{
    /// <summary>Longest inside of the brackets, in UTF-16 units.</summary>
    public const int Longest = 60;

    /// <summary>The items it names, in the order written.</summary>
    public IEnumerable<ItemRef> Items => new[] { Item, Other }.OfType<ItemRef>();

    /// <summary>As it is written between the brackets, in its one spelling.</summary>
    public override string ToString() => (Figure, Item) switch
    {
        (null, _) => $"{Item}",
        (FigureKind.Dyad, _) => $"{Item}-{Other} timeline",
        (_, null) => Word(Figure.Value),
        _ => $"{Item} {Word(Figure.Value)}{(Rule.Length > 0 ? " " : "")}{Rule}",
    };

    /// <summary>Reads what stands between the brackets.</summary>
    /// <param name="inside">Without the brackets; letter case and doubled blanks do not matter.</param>
    /// <param name="problem">What is wrong with it and how to mend it; empty where it is right.</param>
    /// <returns>The reference, or null where it is none.</returns>
    public static BriefReference? Read(string inside, out string problem)
    {
        var words = inside.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        (var found, problem) = words switch
        {
            [] => (null, "There is nothing between the brackets; name an item, such as C42."),
            [var alone] when FigureOf(alone) is { } figure => Whole(figure),
            [var alone] => ItemRef.TryParse(alone, null, out var item) ? (new BriefReference(item), "") : (null, NoItem(alone)),
            [var about, var figure, ..] when FigureOf(figure) is { } kind => About(about, kind, words[2..]),
            [_, var figure, ..] => (null, $"'{figure}' is no figure; write matrix, ranking, timeline or network."),
        };
        return found;
    }

    private static (BriefReference?, string) Whole(FigureKind figure) => figure is FigureKind.Timeline or FigureKind.Network
        ? (new BriefReference(null, null, figure), "")
        : (null, $"A {Word(figure)} is that of a question: write Q1 {Word(figure)}.");

    private static (BriefReference?, string) About(string about, FigureKind figure, string[] rest)
    {
        if (about.Split('-') is [var one, var two] && ItemRef.TryParse(one, null, out var left) && ItemRef.TryParse(two, null, out var right))
        {
            return (figure, left.Kind, right.Kind, rest) switch
            {
                (FigureKind.Timeline or FigureKind.Dyad, ItemKind.Actor, ItemKind.Actor, []) when left != right => (new BriefReference(left, right, FigureKind.Dyad), ""),
                _ => (null, "Two actors have a timeline between them: write A1-A2 timeline."),
            };
        }

        if (!ItemRef.TryParse(about, null, out var item))
        {
            return (null, NoItem(about));
        }

        var fits = figure switch
        {
            FigureKind.Matrix or FigureKind.Ranking => item.Kind == ItemKind.Question,
            FigureKind.Timeline => item.Kind == ItemKind.Actor,
            FigureKind.Network => item.Kind is ItemKind.Actor or ItemKind.Hypothesis,
            _ => false,
        };
        if (!fits)
        {
            return (null, $"{item.Kind.AWord()} has no {Word(figure)}; {Takes(figure)}.");
        }

        return rest switch
        {
            [] => (new BriefReference(item, null, figure), ""),
            [var rule] when figure == FigureKind.Ranking => ScoringRules.All.FirstOrDefault(known => known.Id.Equals(rule, StringComparison.OrdinalIgnoreCase)) is { } known
                ? (new BriefReference(item, null, figure, known.Id), "")
                : (null, $"'{rule}' is no ranking rule; the rules are {string.Join(", ", ScoringRules.All.Select(r => r.Id))}."),
            [var more, ..] => (null, $"'{more}' says nothing about a {Word(figure)}; take it out."),
        };
    }

    private static FigureKind? FigureOf(string word) => word.ToLowerInvariant() switch
    {
        "matrix" => FigureKind.Matrix,
        "ranking" => FigureKind.Ranking,
        "timeline" => FigureKind.Timeline,
        "network" => FigureKind.Network,
        "dyad" => FigureKind.Dyad,
        _ => null,
    };

    private static string Word(FigureKind figure) => figure == FigureKind.Dyad ? "timeline" : figure.ToString().ToLowerInvariant();

    private static string Takes(FigureKind figure) => figure switch
    {
        FigureKind.Matrix or FigureKind.Ranking => $"write Q1 {Word(figure)}",
        FigureKind.Timeline => "write timeline, A7 timeline, or A1-A2 timeline",
        FigureKind.Network => "write network, A7 network, or H1 network",
        _ => "write A1-A2 timeline",
    };

    private static string NoItem(string written) => $"'{written}' is not a reference; write the letters of a kind and a number, such as C42.";
}
