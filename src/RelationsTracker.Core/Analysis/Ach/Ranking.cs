namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>The hypotheses under one rule. "Least refuted" is not "proved": there is no winner here.</summary>
/// <param name="Rule">Id of the rule, such as <c>inconsistency</c>.</param>
/// <param name="Scores">One score per hypothesis, in column order.</param>
public sealed record Ranking(string Rule, IReadOnlyList<Score> Scores)
{
    /// <summary>The least refuted: every hypothesis at rank 1, in column order.</summary>
    public IReadOnlyList<string> Leaders => [.. Scores.Where(s => s.Rank == 1).Select(s => s.Hypothesis)];

    /// <summary>Everyone at rank 1 and, where that is one hypothesis, everyone in the next place; least refuted first.</summary>
    public IReadOnlyList<string> FirstPlaces
    {
        get
        {
            var second = Leaders.Count == 1 ? Scores.Where(s => s.Rank > 1).Select(s => s.Rank).DefaultIfEmpty().Min() : 1;
            return [.. LeastRefutedFirst.Where(s => s.Rank == 1 || s.Rank == second).Select(s => s.Hypothesis)];
        }
    }

    /// <summary>Scores by rank, equals in column order.</summary>
    public IReadOnlyList<Score> LeastRefutedFirst => [.. Scores.OrderBy(s => s.Rank)];

    /// <summary>
    /// Pairs whose intervals touch: cells that nobody rated yet could put them level or the other way round. Where every
    /// cell is rated these are the ties.
    /// </summary>
    public IReadOnlyList<HypothesisPair> NotSeparated
    {
        get
        {
            var pairs = new List<HypothesisPair>();
            for (var a = 0; a < Scores.Count; a++)
            {
                for (var b = a + 1; b < Scores.Count; b++)
                {
                    if (Touch(Scores[a], Scores[b]))
                    {
                        pairs.Add(new(Scores[a].Hypothesis, Scores[b].Hypothesis));
                    }
                }
            }

            return pairs;
        }
    }

    /// <summary>One hypothesis leads, and no cell still open could put another beside it.</summary>
    public bool LeaderSeparated => Leaders is [var leader] && !NotSeparated.Any(p => p.First == leader || p.Second == leader);

    /// <summary>By how much the least refuted stands before the next, 0 where several share the place; none with fewer than two hypotheses.</summary>
    public double? Margin => Scores.Count < 2 ? null : ToNext(LeastRefutedFirst[0].Hypothesis);

    /// <summary>By how much a hypothesis stands before the one right behind it, 0 where they are level; none for the last.</summary>
    /// <exception cref="RuleException">The ranking has no such hypothesis.</exception>
    public double? ToNext(string hypothesis)
    {
        var order = LeastRefutedFirst;
        var next = order.SkipWhile(score => score != this[hypothesis]).Skip(1).FirstOrDefault();
        return next is null ? null : next.Value - this[hypothesis].Value;
    }

    /// <summary>The score of one hypothesis.</summary>
    /// <exception cref="RuleException">The ranking has no such hypothesis.</exception>
    public Score this[string hypothesis] => Scores.FirstOrDefault(s => s.Hypothesis == hypothesis)
        ?? throw new RuleException($"The ranking has no hypothesis {hypothesis}.");

    private static bool Touch(Score a, Score b) => a.Rank == b.Rank || ((a.Low < a.High || b.Low < b.High) && a.Low <= b.High && b.Low <= a.High);
}

/// <summary>Two hypotheses, the left column first.</summary>
public readonly record struct HypothesisPair(string First, string Second);
