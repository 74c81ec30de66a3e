namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>Several raters over the same rows and hypotheses: each one's matrix, and the pooled one.</summary>
public sealed class AchPanel
{
    private readonly byte[][] _codes;

    internal AchPanel(AchFrame frame, IReadOnlyList<string> raters, byte[][] codes)
        : this(frame, raters, codes, Count(frame, codes))
    {
    }

    private AchPanel(AchFrame frame, IReadOnlyList<string> raters, byte[][] codes, CellVotes[] votes)
    {
        Frame = frame;
        Raters = raters;
        _codes = codes;
        Pooled = new AchMatrix(frame, Array.ConvertAll(votes, v => v.Pooled()), votes);
    }

    public AchFrame Frame { get; }

    /// <summary>Ids of the raters, in the order in which they were added.</summary>
    public IReadOnlyList<string> Raters { get; }

    /// <summary>Per cell the median of the ratings, toward N between two, with NA and <c>?</c> apart.</summary>
    public AchMatrix Pooled { get; }

    /// <summary>The matrix of one rater.</summary>
    /// <exception cref="RuleException">Nobody of that id rated here.</exception>
    public AchMatrix Of(string rater) => new(Frame, _codes[Seat(rater)]);

    /// <summary>What each rater gave one cell (by position), in the raters' order.</summary>
    public IReadOnlyList<Rating?> Ratings(int row, int hypothesis)
        => Array.ConvertAll(_codes, codes => CellCode.RatingOf(codes[(row * Frame.Hypotheses.Count) + hypothesis]));

    /// <summary>The panel as it would be had this rater not taken part; the votes are taken back, not counted anew.</summary>
    /// <exception cref="RuleException">Nobody of that id rated here.</exception>
    public AchPanel Without(string rater)
    {
        var seat = Seat(rater);
        var votes = (CellVotes[])Pooled.Votes!.Clone();
        for (var cell = 0; cell < votes.Length; cell++)
        {
            votes[cell][_codes[seat][cell]]--;
        }

        return new AchPanel(Frame, [.. Raters.Where((_, i) => i != seat)], [.. _codes.Where((_, i) => i != seat)], votes);
    }

    private int Seat(string rater)
    {
        var seat = Enumerable.Range(0, Raters.Count).FirstOrDefault(i => Raters[i] == rater, -1);
        return seat < 0 ? throw new RuleException($"{rater} has rated nothing in this matrix.") : seat;
    }

    private static CellVotes[] Count(AchFrame frame, byte[][] codes)
    {
        var votes = new CellVotes[frame.Rows.Count * frame.Hypotheses.Count];
        foreach (var rater in codes)
        {
            for (var cell = 0; cell < votes.Length; cell++)
            {
                votes[cell][rater[cell]]++;
            }
        }

        return votes;
    }
}
