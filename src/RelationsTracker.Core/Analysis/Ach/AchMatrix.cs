namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>
/// A rated matrix, frozen. Cells are packed one byte each, row by row, so that scoring allocates nothing per cell.
/// A matrix pooled from several raters also knows how they voted.
/// </summary>
public sealed class AchMatrix
{
    private readonly byte[] _codes;

    internal AchMatrix(AchFrame frame, byte[] codes, CellVotes[]? votes = null)
    {
        Frame = frame;
        _codes = codes;
        Votes = votes;
    }

    public AchFrame Frame { get; }

    /// <summary>Columns from left to right.</summary>
    public IReadOnlyList<AchHypothesis> Hypotheses => Frame.Hypotheses;

    /// <summary>Rows from top to bottom.</summary>
    public IReadOnlyList<AchRow> Rows => Frame.Rows;

    /// <summary>How many cells are rated, not applicable, beyond judging, or empty.</summary>
    public CellCounts Counts => CellCounts.Of(_codes);

    /// <summary>Votes per cell where the matrix was pooled from several raters.</summary>
    internal CellVotes[]? Votes { get; }

    /// <summary>The rating of a cell by position; <c>null</c> is unrated.</summary>
    public Rating? this[int row, int hypothesis] => CellCode.RatingOf(Codes(row)[hypothesis]);

    /// <summary>The rating of a cell by ids.</summary>
    /// <exception cref="RuleException">No such row or hypothesis.</exception>
    public Rating? this[string row, string hypothesis] => this[Frame.Row(row), Frame.Column(hypothesis)];

    /// <summary>The same matrix with only the rows that are wanted, in the same order.</summary>
    public AchMatrix Where(Func<AchRow, bool> wanted)
    {
        var kept = Enumerable.Range(0, Rows.Count).Where(r => wanted(Rows[r])).ToArray();
        var width = Hypotheses.Count;
        var codes = new byte[kept.Length * width];
        var votes = Votes is null ? null : new CellVotes[codes.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            Codes(kept[i]).CopyTo(codes.AsSpan(i * width));
            Votes?.AsSpan(kept[i] * width, width).CopyTo(votes.AsSpan(i * width));
        }

        return new AchMatrix(new AchFrame(Hypotheses, kept.Select(r => Rows[r]), Frame.Exclusive), codes, votes);
    }

    /// <summary>The same matrix with one cell rated otherwise, as if every rater had said so.</summary>
    /// <exception cref="RuleException">No such row or hypothesis.</exception>
    public AchMatrix With(string row, string hypothesis, Rating? rating)
    {
        var cell = (Frame.Row(row) * Hypotheses.Count) + Frame.Column(hypothesis);
        byte[] codes = [.. _codes];
        CellVotes[]? votes = Votes is null ? null : [.. Votes];
        codes[cell] = CellCode.Of(rating);
        if (votes is not null)
        {
            votes[cell] = CellVotes.Single(codes[cell]);
        }

        return new AchMatrix(Frame, codes, votes);
    }

    /// <summary>The same matrix with one more row at its end.</summary>
    /// <param name="row">The row; its id is not in the matrix yet.</param>
    /// <param name="cells">One rating per hypothesis, in column order.</param>
    /// <exception cref="RuleException">The row is there already.</exception>
    public AchMatrix With(AchRow row, IReadOnlyList<Rating?> cells)
    {
        byte[] codes = [.. _codes, .. cells.Select(CellCode.Of)];
        CellVotes[]? votes = Votes is null ? null : [.. Votes, .. cells.Select(cell => CellVotes.Single(CellCode.Of(cell)))];
        return new AchMatrix(new AchFrame(Hypotheses, Rows.Append(row), Frame.Exclusive), codes, votes);
    }

    /// <summary>The same matrix with one cell rated anew, or with null unrated. One analyst's sheet, not a pooled one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside the frame.</exception>
    /// <exception cref="InvalidOperationException">The matrix was pooled: its cells follow from votes.</exception>
    public AchMatrix With(int row, int hypothesis, Rating? rating)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows.Count, nameof(row));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)hypothesis, (uint)Hypotheses.Count, nameof(hypothesis));
        if (Votes is not null)
        {
            throw new InvalidOperationException("A pooled cell follows from the raters' votes.");
        }

        var codes = (byte[])_codes.Clone();
        codes[(row * Hypotheses.Count) + hypothesis] = CellCode.Of(rating);
        return new AchMatrix(Frame, codes);
    }

    internal ReadOnlySpan<byte> Codes(int row) => _codes.AsSpan(row * Hypotheses.Count, Hypotheses.Count);
}
