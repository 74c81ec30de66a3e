namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>What a row can tell apart.</summary>
/// <param name="Row">Id of the row.</param>
/// <param name="Diagnostic">Inconsistent with at least one hypothesis and rated not inconsistent with another (Heuer 1999, ch. 8, step 3).</param>
/// <param name="Strength">Range of (CC 2, C 1, N 0, I −1, II −2) over the rated, applicable cells: 0 to 4.</param>
/// <param name="PairStrength">The same range over the two leading hypotheses alone; 0 when either is not rated.</param>
/// <param name="SeparatesPair">Inconsistent with one of the two leading hypotheses and rated not inconsistent with the other.</param>
public sealed record Diagnosticity(string Row, bool Diagnostic, int Strength, int PairStrength, bool SeparatesPair)
{
    /// <summary>Every row from top to bottom. Blank, NA and <c>?</c> never create diagnosticity.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="pair">The two hypotheses to tell apart; without them the pair fields stay 0.</param>
    public static IReadOnlyList<Diagnosticity> OfRows(AchMatrix matrix, HypothesisPair? pair = null)
    {
        var (a, b) = pair is { } p ? (matrix.Frame.Column(p.First), matrix.Frame.Column(p.Second)) : (-1, -1);
        return [.. matrix.Rows.Select((row, r) => OfRow(row.Id, matrix.Codes(r), a, b))];
    }

    /// <summary>Rows with the most diagnostic first; equals keep their place.</summary>
    public static IReadOnlyList<Diagnosticity> MostDiagnosticFirst(AchMatrix matrix, HypothesisPair? pair = null)
        => [.. OfRows(matrix, pair).OrderByDescending(d => d.Diagnostic).ThenByDescending(d => d.Strength).ThenByDescending(d => d.PairStrength)];

    /// <summary>
    /// Pairs that no row separates: in no row where both are rated do they get different points (I 1, II 2, others 0), so
    /// no rule that counts refutation can part them.
    /// </summary>
    public static IReadOnlyList<HypothesisPair> Indistinguishable(AchMatrix matrix)
    {
        var pairs = new List<HypothesisPair>();
        for (var a = 0; a < matrix.Hypotheses.Count; a++)
        {
            for (var b = a + 1; b < matrix.Hypotheses.Count; b++)
            {
                if (!Enumerable.Range(0, matrix.Rows.Count).Any(r => Parts(matrix.Codes(r), a, b)))
                {
                    pairs.Add(new(matrix.Hypotheses[a].Id, matrix.Hypotheses[b].Id));
                }
            }
        }

        return pairs;
    }

    private static Diagnosticity OfRow(string row, ReadOnlySpan<byte> codes, int a, int b)
    {
        var (refutes, spares) = (false, false);
        var (best, worst) = (byte.MaxValue, byte.MinValue);
        foreach (var code in codes)
        {
            if (CellCode.OnScale(code))
            {
                (refutes, spares) = (refutes || CellCode.Inconsistent(code), spares || !CellCode.Inconsistent(code));
                (best, worst) = (Math.Min(best, code), Math.Max(worst, code));
            }
        }

        var paired = a >= 0 && CellCode.OnScale(codes[a]) && CellCode.OnScale(codes[b]);
        return new Diagnosticity(
            row,
            refutes && spares,
            worst == 0 ? 0 : worst - best,
            paired ? Math.Abs(codes[a] - codes[b]) : 0,
            paired && CellCode.Inconsistent(codes[a]) != CellCode.Inconsistent(codes[b]));
    }

    private static bool Parts(ReadOnlySpan<byte> codes, int a, int b)
        => CellCode.OnScale(codes[a]) && CellCode.OnScale(codes[b]) && Math.Max((byte)3, codes[a]) != Math.Max((byte)3, codes[b]);
}
