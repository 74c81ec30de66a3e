namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>Squared distances of the mean vote from neutral (Open Synthesis), as whole numbers.</summary>
internal sealed class MeanSquarePoints : Contributions
{
    /// <summary>Divisible by 1 to 12: the means of up to twelve raters are exact, of more cut to 1 in 27,720.</summary>
    private const long Fraction = 27_720;

    private readonly AchMatrix _matrix;
    private readonly CellVotes[] _votes;
    private readonly bool _naIsNeutral;

    private MeanSquarePoints(AchMatrix matrix, CellVotes[] votes, bool naIsNeutral)
        : base(Fraction * Fraction) => (_matrix, _votes, _naIsNeutral) = (matrix, votes, naIsNeutral);

    public override Points Least => new(-1);

    public override Points Most => new((4 * Fraction * Fraction) + 1);

    protected override int Rows => _matrix.Rows.Count;

    /// <summary>Without votes a cell is a single vote, and a table will do.</summary>
    public static Contributions Of(AchMatrix matrix, bool naIsNeutral) => matrix.Votes is { } votes
        ? new MeanSquarePoints(matrix, votes, naIsNeutral)
        : new PointTable(matrix, (rating, _, _) => Of(CellVotes.Single(CellCode.Of(rating)), naIsNeutral), Fraction * Fraction);

    public override void Fill(int row, Bound bound, Span<Points> into)
    {
        var codes = _matrix.Codes(row);
        for (var h = 0; h < codes.Length; h++)
        {
            var open = bound != Bound.AsRated && CellCode.Open(codes[h]);
            var votes = open ? CellVotes.Single(CellCode.Of(BoundCell.Read(codes[h], bound))) : _votes[(row * codes.Length) + h];
            into[h] = Of(votes, _naIsNeutral);
        }
    }

    private static Points Of(CellVotes votes, bool naIsNeutral)
    {
        var counted = votes.OnScale + (naIsNeutral ? votes[6] : 0);
        var belowNeutral = votes[4] + (2 * votes[5]) - votes[2] - (2 * votes[1]);
        var distance = counted == 0 ? 0 : Fraction * belowNeutral / counted;
        var square = distance * distance;
        var notRated = ((long)votes[6] << 32) + votes[0] + votes[7];
        return distance > 0 ? new(square, 0, notRated) : new(0, -square, notRated);
    }
}
