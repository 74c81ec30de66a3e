namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>Several raters over the same rows and hypotheses: each one's matrix, and the pooled one.</summary>
public sealed class AchPanel
{
    private readonly byte[][] _codes;
    private readonly CellVotes[] _votes;
    private readonly byte[] _pooled;
    private Pivot[]? _pivots;

    internal AchPanel(AchFrame frame, IReadOnlyList<string> raters, byte[][] codes)
        : this(frame, raters, codes, Count(frame, codes))
    {
    }

    private AchPanel(AchFrame frame, IReadOnlyList<string> raters, byte[][] codes, CellVotes[] votes)
        : this(frame, raters, codes, votes, Array.ConvertAll(votes, v => v.Pooled()))
    {
    }

    private AchPanel(AchFrame frame, IReadOnlyList<string> raters, byte[][] codes, CellVotes[] votes, byte[] pooled)
    {
        Frame = frame;
        Raters = raters;
        (_codes, _votes, _pooled) = (codes, votes, pooled);
        Pooled = new AchMatrix(frame, pooled, votes);
    }

    public AchFrame Frame { get; }

    /// <summary>Ids of the raters, in the order in which they were added.</summary>
    public IReadOnlyList<string> Raters { get; }

    /// <summary>Per cell the median of the ratings, toward N between two, with NA and <c>?</c> apart.</summary>
    public AchMatrix Pooled { get; }

    /// <summary>Every vote on which a pooled rating hangs, cell by cell; looked for when first asked.</summary>
    internal ReadOnlySpan<Pivot> Pivots => _pivots ??= FindPivots();

    /// <summary>The matrix of one rater.</summary>
    /// <exception cref="RuleException">Nobody of that id rated here.</exception>
    public AchMatrix Of(string rater) => new(Frame, _codes[Seat(rater)]);

    /// <summary>What each rater gave one cell (by position), in the raters' order.</summary>
    public IReadOnlyList<Rating?> Ratings(int row, int hypothesis)
        => Array.ConvertAll(_codes, codes => CellCode.RatingOf(codes[(row * Frame.Hypotheses.Count) + hypothesis]));

    /// <summary>The panel as it would be had this rater not taken part; the votes are taken back, and only cells that hang on them pooled anew.</summary>
    /// <exception cref="RuleException">Nobody of that id rated here.</exception>
    public AchPanel Without(string rater)
    {
        var seat = Seat(rater);
        var (votes, pooled) = ((CellVotes[])_votes.Clone(), (byte[])_pooled.Clone());
        for (var cell = 0; cell < votes.Length; cell++)
        {
            votes[cell][_codes[seat][cell]]--;
        }

        foreach (var pivot in Pivots)
        {
            pooled[pivot.Cell] = pivot.Seat == seat ? pivot.Without : pooled[pivot.Cell];
        }

        return new AchPanel(Frame, [.. Raters.Where((_, i) => i != seat)], [.. _codes.Where((_, i) => i != seat)], votes, pooled);
    }

    private Pivot[] FindPivots()
    {
        var pivots = new List<Pivot>();
        for (var cell = 0; cell < _votes.Length; cell++)
        {
            if (_votes[cell].HangsOnNobody(_pooled[cell]))
            {
                continue;
            }

            for (var seat = 0; seat < _codes.Length; seat++)
            {
                if (_votes[cell].Less(_codes[seat][cell]).Pooled() is var without && without != _pooled[cell])
                {
                    pivots.Add(new(cell, seat, _pooled[cell], without));
                }
            }
        }

        return [.. pivots];
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

/// <summary>A vote without which a cell would be pooled to another code.</summary>
internal readonly record struct Pivot(int Cell, int Seat, byte With, byte Without);
