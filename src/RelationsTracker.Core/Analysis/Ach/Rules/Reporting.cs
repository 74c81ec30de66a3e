namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>
/// How a report follows the facts: P(reported given true) and P(reported given false). No report can move the odds
/// by more than their ratio, however telling its content (Bayes' rule with an imperfect witness).
/// </summary>
/// <param name="IfTrue">t, above 0 and at most 1.</param>
/// <param name="IfFalse">f, above 0 and at most t.</param>
public readonly record struct Reporting(double IfTrue, double IfFalse)
{
    /// <summary>A witness who is always right; then only the content bounds the ratio.</summary>
    public static Reporting Perfect { get; } = new(1, 0);

    /// <summary>The largest likelihood ratio a report can carry, t/f.</summary>
    public double Bound => IfTrue / IfFalse;

    /// <summary>P(report given hypothesis) from P(evidence given hypothesis): t·p + f·(1 − p).</summary>
    public double Of(double p) => (IfTrue * p) + (IfFalse * (1 - p));
}
