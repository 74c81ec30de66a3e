namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>What H, M and L multiply by; each above 0.</summary>
public sealed record WeightValues(double H, double M, double L)
{
    /// <summary>H 2, M 1, L ½ (Open Source ACH).</summary>
    public static WeightValues OpenSourceAch { get; } = new(2, 1, 0.5);

    /// <summary>H √2, M 1, L 1/√2, so that H on both scales is 2 and L on both is ½ (PARC ACH 2).</summary>
    public static WeightValues Parc { get; } = new(Math.Sqrt(2), 1, Math.Sqrt(2) / 2);

    public double Of(Weight weight) => weight switch
    {
        Weight.H => H,
        Weight.L => L,
        _ => M,
    };
}
