namespace RelationsTracker.Core.Analysis.Estimates;

/// <summary>Where a percentage lies in a scheme: in a band, or in a gap between two, or beyond the ends of the scale. A number in a gap is
/// not wrong, it has no term; it is not rounded to one.</summary>
/// <param name="Band">The band, or null in a gap.</param>
/// <param name="Below">In a gap: the nearest band below, null under the first.</param>
/// <param name="Above">In a gap: the nearest band above, null over the last.</param>
public sealed record LikelihoodPlace(LikelihoodBand? Band, LikelihoodBand? Below, LikelihoodBand? Above)
{
    /// <summary>"likely", "between likely and highly likely", "below almost no chance".</summary>
    public string InWords() => (Band, Below, Above) switch
    {
        ({ } band, _, _) => band.Terms[0],
        (_, { } below, { } above) => $"between {below.Terms[0]} and {above.Terms[0]}",
        (_, { } below, null) => $"above {below.Terms[0]}",
        (_, null, { } above) => $"below {above.Terms[0]}",
        _ => "",
    };
}
