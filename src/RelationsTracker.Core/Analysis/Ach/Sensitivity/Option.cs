using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>A cell rated anew, or, without a hypothesis, a whole row removed (positions).</summary>
internal readonly record struct Step(int Row, int Hypothesis = -1, Rating To = default);

/// <summary>One way to narrow the gap between two hypotheses.</summary>
/// <param name="Cost">How many notches, or rows, it takes.</param>
/// <param name="Gain">By how much the gap shrinks.</param>
/// <param name="Steps">The cells rated anew, or the rows removed.</param>
internal sealed record Option(int Cost, Points Gain, Step[] Steps)
{
    /// <summary>The options worth having: each dearer one gains more than every cheaper one.</summary>
    public static Option[] Frontier(IEnumerable<Option> options)
    {
        var frontier = new List<Option>();
        foreach (var option in options.Where(o => o.Gain > default(Points)).OrderBy(o => o.Cost).ThenByDescending(o => o.Gain))
        {
            if (frontier.Count == 0 || option.Gain > frontier[^1].Gain)
            {
                frontier.Add(option);
            }
        }

        return [.. frontier];
    }

    /// <summary>The same in another row of the same kind.</summary>
    public Option In(int row) => this with { Steps = [Steps[0] with { Row = row }] };
}

/// <summary>Something of which at most one option is taken. Where only the row differs, one item stands for all such rows.</summary>
/// <param name="Options">Cheapest first; never empty.</param>
/// <param name="Rows">Rows that offer the same options; empty for an item of its own.</param>
internal sealed record Item(Option[] Options, IReadOnlyList<int> Rows)
{
    public int Count => Math.Max(1, Rows.Count);

    public Points Most => Options[^1].Gain;

    public IEnumerable<Option[]> Copies(int most) => Rows.Count == 0
        ? [Options]
        : Rows.Take(most).Select(row => Array.ConvertAll(Options, option => option.In(row)));
}

/// <summary>What it takes: of each item at most one option, together gaining at least the gap.</summary>
internal sealed record Contest(IReadOnlyList<Item> Items, Points Gap);
