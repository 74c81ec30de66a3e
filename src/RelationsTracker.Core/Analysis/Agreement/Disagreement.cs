using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Analysis.Agreement;

/// <summary>
/// The sample standard deviation of ratings on II 1 … CC 5 (Open Synthesis, calc_disagreement, for rated votes only: whether a
/// cell applies is another scale and is counted apart).
/// </summary>
public static class Disagreement
{
    /// <summary>0 for one vote or equal votes, up to 2.83 between CC and II; <c>null</c> where nobody rated.</summary>
    public static double? Of(IEnumerable<Rating?> ratings)
    {
        var places = ratings.Where(r => r <= Rating.II).Select(r => 5.0 - (int)r!.Value).ToArray();
        var mean = places.DefaultIfEmpty().Average();
        return places.Length switch
        {
            0 => null,
            1 => 0,
            _ => Math.Sqrt(places.Sum(p => (p - mean) * (p - mean)) / (places.Length - 1)),
        };
    }
}
