namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>
/// From ratings to P(evidence given hypothesis), under a name, so that a result says on whose numbers it rests. The
/// numbers are a convention to be edited, not a finding.
/// </summary>
/// <param name="Name">Shown with every result.</param>
public sealed record LikelihoodMap(string Name)
{
    /// <summary>The map used until somebody makes a better one: evenly spaced, symmetrical about ½ (house numbers).</summary>
    public static LikelihoodMap House { get; } = new("house map 1");

    public double CC { get; init; } = 0.9;

    public double C { get; init; } = 0.7;

    public double N { get; init; } = 0.5;

    public double I { get; init; } = 0.3;

    public double II { get; init; } = 0.1;

    /// <summary>How well reports of high credibility follow the facts.</summary>
    public Reporting High { get; init; } = new(0.95, 0.1);

    /// <summary>How well reports of medium credibility follow the facts.</summary>
    public Reporting Medium { get; init; } = new(0.9, 0.3);

    /// <summary>How well reports of low credibility follow the facts.</summary>
    public Reporting Low { get; init; } = new(0.7, 0.4);

    /// <summary>P(evidence given hypothesis), clipped to 0.01–0.99; none for NA, <c>?</c> and unrated.</summary>
    public double? Of(Rating? rating) => rating switch
    {
        Rating.CC => Clip(CC),
        Rating.C => Clip(C),
        Rating.N => Clip(N),
        Rating.I => Clip(I),
        Rating.II => Clip(II),
        _ => null,
    };

    public Reporting Of(Weight credibility) => credibility switch
    {
        Weight.H => High,
        Weight.L => Low,
        _ => Medium,
    };

    private static double Clip(double p) => Math.Clamp(p, 0.01, 0.99);
}
