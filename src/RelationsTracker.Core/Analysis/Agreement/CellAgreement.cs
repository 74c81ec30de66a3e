using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Analysis.Agreement;

/// <summary>How several raters filled one cell. NA and <c>?</c> are counted apart and never averaged.</summary>
/// <param name="Row">Id of the row.</param>
/// <param name="Hypothesis">Id of the column.</param>
/// <param name="Deviation">Population standard deviation on the ±2, ±1.5, 0 scale; <c>null</c> where nobody rated.</param>
/// <param name="Band">The band of that deviation; <c>null</c> where fewer than two rated.</param>
/// <param name="Counts">How many raters rated, found it not applicable, could not judge, or left it empty.</param>
public sealed record CellAgreement(string Row, string Hypothesis, double? Deviation, ConsensusBand? Band, CellCounts Counts)
{
    /// <summary>Every cell, row by row.</summary>
    public static IReadOnlyList<CellAgreement> OfCells(AchPanel panel)
        => [.. from row in panel.Frame.Rows.Index()
               from column in panel.Frame.Hypotheses.Index()
               select Of(row.Item.Id, column.Item.Id, panel.Ratings(row.Index, column.Index))];

    /// <summary>The deviation of some ratings; NA, <c>?</c> and unrated are left out.</summary>
    public static double? DeviationOf(IEnumerable<Rating?> ratings)
    {
        var places = ratings.Select(PlaceOf).OfType<double>().ToArray();
        var mean = places.DefaultIfEmpty().Average();
        return places.Length == 0 ? null : Math.Sqrt(places.Sum(p => (p - mean) * (p - mean)) / places.Length);
    }

    /// <summary>The band of a deviation.</summary>
    public static ConsensusBand BandOf(double deviation) => deviation switch
    {
        <= 0.25 => ConsensusBand.Consensus,
        <= 1.0 => ConsensusBand.Mild,
        <= 1.74 => ConsensusBand.Strong,
        _ => ConsensusBand.Extreme,
    };

    private static CellAgreement Of(string row, string hypothesis, IReadOnlyList<Rating?> ratings)
    {
        var counts = CellCounts.Of(ratings);
        var deviation = DeviationOf(ratings);
        return new(row, hypothesis, deviation, counts.Rated < 2 ? null : BandOf(deviation!.Value), counts);
    }

    /// <summary>A rating on the scale of the bands: CC 2, C 1.5, N 0, I −1.5, II −2; null off it.</summary>
    internal static double? PlaceOf(Rating? rating) => rating switch
    {
        Rating.CC => 2,
        Rating.C => 1.5,
        Rating.N => 0,
        Rating.I => -1.5,
        Rating.II => -2,
        _ => null,
    };
}
