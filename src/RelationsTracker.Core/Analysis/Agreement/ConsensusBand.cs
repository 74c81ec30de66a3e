namespace RelationsTracker.Core.Analysis.Agreement;

/// <summary>
/// How far several raters of one cell stand apart, by the population standard deviation of their ratings on
/// (CC 2, C 1.5, N 0, I −1.5, II −2). Thresholds: Open Source ACH (Burton), group view.
/// </summary>
public enum ConsensusBand
{
    /// <summary>Deviation up to 0.25.</summary>
    Consensus,

    /// <summary>Deviation up to 1.0.</summary>
    Mild,

    /// <summary>Deviation up to 1.74.</summary>
    Strong,

    /// <summary>More.</summary>
    Extreme,
}
