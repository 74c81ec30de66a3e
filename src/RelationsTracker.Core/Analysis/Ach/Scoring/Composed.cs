namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>A matrix whose cells come from others, votes included.</summary>
internal static class Composed
{
    /// <param name="frame">Rows and columns of the new matrix.</param>
    /// <param name="from">Which matrix a cell comes from, by ids of row and hypothesis; that matrix has both.</param>
    public static AchMatrix Of(AchFrame frame, Func<string, string, AchMatrix> from)
    {
        var codes = new byte[frame.Rows.Count * frame.Hypotheses.Count];
        var votes = new CellVotes[codes.Length];
        var voted = false;
        for (var cell = 0; cell < codes.Length; cell++)
        {
            var (row, hypothesis) = (frame.Rows[cell / frame.Hypotheses.Count].Id, frame.Hypotheses[cell % frame.Hypotheses.Count].Id);
            var matrix = from(row, hypothesis);
            var (r, h) = (matrix.Frame.Row(row), matrix.Frame.Column(hypothesis));
            codes[cell] = matrix.Codes(r)[h];
            votes[cell] = matrix.Votes is { } some ? some[(r * matrix.Hypotheses.Count) + h] : CellVotes.Single(codes[cell]);
            voted |= matrix.Votes is not null;
        }

        return new AchMatrix(frame, codes, voted ? votes : null);
    }
}
