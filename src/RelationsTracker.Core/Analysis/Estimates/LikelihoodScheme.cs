namespace RelationsTracker.Core.Analysis.Estimates;

/// <summary>A published scale of likelihood words. The same word means other percentages in another scheme: "unlikely" is 20–45 % in
/// ICD 203 and 25–35 % in PHIA. So a likelihood is stored as scheme, band and range, never as a bare word.</summary>
public enum LikelihoodScheme
{
    /// <summary>Intelligence Community Directive 203, Analytic Standards (US, 2 January 2015): seven bands that touch, from 1 to 99 %.</summary>
    Icd203,

    /// <summary>Probability yardstick of the Professional Head of Intelligence Assessment (UK; "Explaining Uncertainty in UK Intelligence
    /// Assessment", 24 March 2025): seven bands with gaps between them on purpose, since the ranges are approximate.</summary>
    Phia,
}
