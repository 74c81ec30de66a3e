using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>Another rule, after each dependence group is reduced, per hypothesis, to its most refuting cell.</summary>
public sealed class Collapsed : ScoringRule
{
    private readonly ScoringRule _inner;

    /// <param name="inner">The rule to apply; inconsistency unless told otherwise.</param>
    /// <exception cref="RuleException">The rule already reduces groups in its own way.</exception>
    public Collapsed(ScoringRule? inner = null)
    {
        _inner = inner ?? new Inconsistency();
        if (_inner.Reduction != GroupReduction.None)
        {
            throw new RuleException($"The rule {_inner.Id} already counts a dependence group once.");
        }
    }

    public override string Id => _inner is Inconsistency ? "collapsed" : $"collapsed:{_inner.Id}";

    public override string Name => $"{_inner.Name}, groups once";

    public override string Source => $"House rule over: {_inner.Source}";

    public override string Explanation => $"{_inner.Name}, after each dependence group is reduced, per hypothesis, to its most refuting cell.";

    /// <summary>The rule that is applied to what is left of each group.</summary>
    public ScoringRule Inner => _inner;

    internal override GroupReduction Reduction => GroupReduction.MostRefutingCell;

    internal override Contributions Weigh(AchMatrix matrix) => _inner.Weigh(matrix);
}
