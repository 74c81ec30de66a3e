namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>Squared distances of the mean vote from neutral (Open Synthesis), as whole numbers.</summary>
internal sealed class MeanSquarePoints(AchMatrix matrix, bool naIsNeutral) : Contributions(Fraction * Fraction)
{
    /// <summary>Divisible by 1 to 12: the means of up to twelve raters are exact, of more cut to 1 in 27,720.</summary>
    private const long Fraction = 27_720;

    public override void Fill(int row, Bound bound, Span<Points> into)
    {
        var codes = matrix.Codes(row);
        for (var h = 0; h < codes.Length; h++)
        {
            var open = bound != Bound.AsRated && CellCode.Open(codes[h]);
            var votes = open || matrix.Votes is null
                ? CellVotes.Single(CellCode.Of(BoundCell.Read(codes[h], bound)))
                : matrix.Votes[(row * codes.Length) + h];
            into[h] = Of(votes);
        }
    }

    public override Points? If(int row, Rating? rating) => matrix.Votes is null ? Of(CellVotes.Single(CellCode.Of(rating))) : null;

    private Points Of(CellVotes votes)
    {
        var counted = votes.OnScale + (naIsNeutral ? votes[6] : 0);
        var belowNeutral = votes[4] + (2 * votes[5]) - votes[2] - (2 * votes[1]);
        var distance = counted == 0 ? 0 : Fraction * belowNeutral / counted;
        var square = distance * distance;
        var notRated = ((long)votes[6] << 32) + votes[0] + votes[7];
        return distance > 0 ? new(square, 0, notRated) : new(0, -square, notRated);
    }
}
