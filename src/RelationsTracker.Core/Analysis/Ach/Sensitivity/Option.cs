using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>One way to narrow the gap between two hypotheses.</summary>
/// <param name="Cost">How many notches, or rows, it takes.</param>
/// <param name="Gain">By how much the gap shrinks.</param>
/// <param name="Steps">The cells rated anew, or the rows removed.</param>
internal sealed record Option(int Cost, Points Gain, IReadOnlyList<Step> Steps)
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

    /// <summary>Two lists of options that cost and gain the same are interchangeable.</summary>
    public static bool Alike(Option[] a, Option[] b) => a.Length == b.Length && a.Zip(b).All(x => x.First.Cost == x.Second.Cost && x.First.Gain == x.Second.Gain);
}

/// <summary>A cell rated anew, or, without a hypothesis, a whole row removed (positions).</summary>
internal readonly record struct Step(int Row, int Hypothesis = -1, Rating To = default);

/// <summary>What it takes: of each item at most one option, together gaining at least the gap.</summary>
internal sealed record Contest(IReadOnlyList<Option[]> Items, Points Gap);
