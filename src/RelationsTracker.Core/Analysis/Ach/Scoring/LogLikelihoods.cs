namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>
/// −ln P(report given hypothesis) per cell, in units of 2⁻⁴⁰. A cell without a place on the scale takes the row's
/// mean probability over the rated hypotheses, weighed by their priors: the row then leaves its share of the whole alone.
/// </summary>
internal sealed class LogLikelihoods : Contributions
{
    private readonly AchMatrix _matrix;
    private readonly double[] _priors;
    private readonly double[,] _reported = new double[3, CellCode.Count];
    private readonly Points[,] _costs = new Points[3, CellCode.Count];

    public LogLikelihoods(AchMatrix matrix, LikelihoodMap map, double[] priors)
        : base(1L << 40)
    {
        (_matrix, _priors) = (matrix, priors);
        for (byte code = 0; code < CellCode.Count; code++)
        {
            foreach (var weight in Enum.GetValues<Weight>())
            {
                if (map.Of(CellCode.RatingOf(code)) is { } p)
                {
                    _reported[(int)weight, code] = map.Of(weight).Of(p);
                    _costs[(int)weight, code] = Cost(map.Of(weight).Of(p));
                }
            }
        }
    }

    protected override int Rows => _matrix.Rows.Count;

    public override void Start(Span<Points> totals)
    {
        var sum = _priors.Sum();
        for (var h = 0; h < totals.Length; h++)
        {
            totals[h] = Cost(_priors[h] / sum);
        }
    }

    public override void Fill(int row, Bound bound, Span<Points> into)
    {
        var codes = _matrix.Codes(row);
        var weight = (int)(_matrix.Rows[row].Credibility ?? Weight.M);
        var (mass, prior, rated) = (0.0, 0.0, 0);
        for (var h = 0; h < codes.Length; h++)
        {
            var code = BoundCell.Code(codes[h], bound);
            into[h] = _costs[weight, code];
            if (CellCode.OnScale(code))
            {
                (mass, prior, rated) = (mass + (_priors[h] * _reported[weight, code]), prior + _priors[h], rated + 1);
            }
        }

        if (rated == codes.Length)
        {
            return;
        }

        var neutral = Cost(rated > 0 ? mass / prior : 1);
        for (var h = 0; h < codes.Length; h++)
        {
            into[h] = CellCode.OnScale(BoundCell.Code(codes[h], bound)) ? into[h] : neutral;
        }
    }

    private Points Cost(double probability) => new((long)Math.Round(-Math.Log(probability) * Unit));
}
