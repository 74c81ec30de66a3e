namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>
/// −ln P(report given hypothesis) per cell, in units of 2⁻⁴⁰. A cell without a place on the scale takes the row's
/// mean probability over the rated hypotheses, weighed by their priors: the row then leaves its share of the whole alone.
/// </summary>
internal sealed class LogLikelihoods : Contributions
{
    private const int Weights = 3;

    private readonly AchMatrix _matrix;
    private readonly double[] _priors;
    private readonly byte[] _weight;
    private readonly Kind[] _kinds = new Kind[3 * Weights * CellCode.Count];

    public LogLikelihoods(AchMatrix matrix, LikelihoodMap map, double[] priors)
        : base(1L << 40)
    {
        (_matrix, _priors) = (matrix, priors);
        _weight = [.. matrix.Rows.Select(row => (byte)(row.Credibility ?? Weight.M))];
        for (var i = 0; i < _kinds.Length; i++)
        {
            var (kind, code) = Math.DivRem(i, CellCode.Count);
            var (bound, weight) = Math.DivRem(kind, Weights);
            _kinds[i] = map.Of(BoundCell.Read((byte)code, (Bound)bound)) is { } p
                ? new(1, map.Of((Weight)weight).Of(p), Cost(map.Of((Weight)weight).Of(p)), 0)
                : new(0, 0, 0, -1);
        }
    }

    public override Points Least => default;

    public override Points Most => new(_kinds.Max(kind => kind.Cost));

    protected override int Rows => _matrix.Rows.Count;

    public override void Start(Span<Points> totals)
    {
        var sum = _priors.Sum();
        for (var h = 0; h < totals.Length; h++)
        {
            totals[h] = new(Cost(_priors[h] / sum));
        }
    }

    // Sums that an unrated cell leaves alone by a factor of 0, and costs joined by a mask: no branch that ratings decide.
    public override void Fill(int row, Bound bound, Span<Points> into)
    {
        var codes = _matrix.Codes(row);
        var kinds = _kinds.AsSpan((((int)bound * Weights) + _weight[row]) * CellCode.Count, CellCode.Count);
        var (mass, prior) = (0.0, 0.0);
        for (var h = 0; h < codes.Length; h++)
        {
            ref var kind = ref kinds[codes[h]];
            mass += _priors[h] * kind.Reported;
            prior += _priors[h] * kind.Rated;
        }

        var neutral = prior > 0 ? Cost(mass / prior) : 0;
        for (var h = 0; h < codes.Length; h++)
        {
            ref var kind = ref kinds[codes[h]];
            into[h] = new(kind.Cost + (neutral & kind.Open));
        }
    }

    private long Cost(double probability) => (long)Math.Round(-Math.Log(probability) * Unit);

    /// <summary>What a code means under a bound and a weight.</summary>
    /// <param name="Rated">1 on the scale, else 0.</param>
    /// <param name="Reported">P(report given hypothesis); 0 off the scale.</param>
    /// <param name="Cost">−ln of that; 0 off the scale.</param>
    /// <param name="Open">Every bit off the scale, where the cell takes the neutral cost; else none.</param>
    private readonly record struct Kind(double Rated, double Reported, long Cost, long Open);
}
