namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>
/// −ln P(report given hypothesis) per cell, in units of 2⁻⁴⁰. A cell without a place on the scale takes the row's
/// mean probability over the rated hypotheses, weighed by their priors: the row then leaves its share of the whole alone.
/// </summary>
internal sealed class LogLikelihoods(AchMatrix matrix, LikelihoodMap map, double[] priors) : Contributions(1L << 40)
{
    public override void Start(Span<Points> totals)
    {
        var sum = priors.Sum();
        for (var h = 0; h < totals.Length; h++)
        {
            totals[h] = Cost(priors[h] / sum);
        }
    }

    public override void Fill(int row, Bound bound, Span<Points> into)
    {
        var codes = matrix.Codes(row);
        var report = map.Of(matrix.Rows[row].Credibility ?? Weight.M);
        var (mass, weight) = (0.0, 0.0);
        for (var h = 0; h < codes.Length; h++)
        {
            if (map.Of(BoundCell.Read(codes[h], bound)) is { } p)
            {
                (mass, weight) = (mass + (priors[h] * report.Of(p)), weight + priors[h]);
            }
        }

        var neutral = weight > 0 ? mass / weight : 1;
        for (var h = 0; h < codes.Length; h++)
        {
            into[h] = Cost(map.Of(BoundCell.Read(codes[h], bound)) is { } p ? report.Of(p) : neutral);
        }
    }

    private Points Cost(double probability) => new((long)Math.Round(-Math.Log(probability) * Unit));
}
