using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>A way to say how far each hypothesis is refuted. Lower is less refuted.</summary>
public abstract class ScoringRule
{
    /// <summary>Stable id, stored with every score: <c>weighted-parc</c>.</summary>
    public abstract string Id { get; }

    /// <summary>What people call it.</summary>
    public abstract string Name { get; }

    /// <summary>Where the formula comes from.</summary>
    public abstract string Source { get; }

    /// <summary>What it does, in one sentence for people.</summary>
    public abstract string Explanation { get; }

    internal virtual GroupReduction Reduction => GroupReduction.None;

    /// <summary>Why the rule cannot run on these hypotheses, in a sentence; <c>null</c> when it can.</summary>
    public virtual string? WhyNot(AchFrame frame) => null;

    /// <summary>Scores and ranks the hypotheses.</summary>
    /// <exception cref="RuleException">The rule cannot run on this matrix; the message is <see cref="WhyNot"/>.</exception>
    public Ranking Score(AchMatrix matrix)
    {
        ThrowUnlessItRuns(matrix);
        var contributions = Weigh(matrix);
        var tally = new Tally(matrix, contributions, Reduction);
        var (rated, low, high) = (tally.Totals(Bound.AsRated), tally.Totals(Bound.Low), tally.Totals(Bound.High));
        var (values, lows, highs) = (Express(rated, contributions.Unit), ExpressLow(low, high, contributions.Unit), ExpressHigh(low, high, contributions.Unit));
        var ranks = Ranks.Of(rated);
        return new Ranking(Id, [.. matrix.Hypotheses.Select((h, i) => new Score(h.Id, values[i], lows[i], highs[i], ranks[i]))]);
    }

    internal void ThrowUnlessItRuns(AchMatrix matrix)
    {
        if (WhyNot(matrix.Frame) is { } reason)
        {
            throw new RuleException(reason);
        }
    }

    /// <summary>One total per hypothesis, of the cells as they are rated.</summary>
    internal Points[] Totals(AchMatrix matrix) => new Tally(matrix, Weigh(matrix), Reduction).Totals(Bound.AsRated);

    internal abstract Contributions Weigh(AchMatrix matrix);

    /// <summary>Totals as the score people read.</summary>
    internal virtual double[] Express(Points[] totals, long unit) => Array.ConvertAll(totals, t => t.Main / (double)unit);

    internal virtual double[] ExpressLow(Points[] low, Points[] high, long unit) => Express(low, unit);

    internal virtual double[] ExpressHigh(Points[] low, Points[] high, long unit) => Express(high, unit);
}
