namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>What counts against one hypothesis, and how many voices that is (house rule 4: many reports from one origin count once).</summary>
/// <param name="Hypothesis">Id of the column.</param>
/// <param name="Rows">Ids of rows rated I or II under it.</param>
/// <param name="Reports">The distinct sources those rows rest on.</param>
/// <param name="Origins">The distinct origins these go back to; everything unknown is one.</param>
/// <param name="Open">Ids of rows left unrated under it, or rated <c>?</c>.</param>
public sealed record CaseAgainst(string Hypothesis, IReadOnlyList<string> Rows, IReadOnlyList<string> Reports, IReadOnlyList<string> Origins, IReadOnlyList<string> Open)
{
    /// <summary>One per hypothesis, in column order.</summary>
    public static IReadOnlyList<CaseAgainst> Of(AchMatrix matrix) => [.. matrix.Hypotheses.Select((hypothesis, h) => Of(matrix, hypothesis.Id, h))];

    private static CaseAgainst Of(AchMatrix matrix, string id, int h)
    {
        var against = new List<AchRow>();
        var open = new List<string>();
        for (var r = 0; r < matrix.Rows.Count; r++)
        {
            var code = matrix.Codes(r)[h];
            if (CellCode.Inconsistent(code))
            {
                against.Add(matrix.Rows[r]);
            }
            else if (CellCode.Open(code))
            {
                open.Add(matrix.Rows[r].Id);
            }
        }

        return new CaseAgainst(id, [.. against.Select(row => row.Id)], Distinct(against, row => row.Sources), Distinct(against, row => row.Origins), open);
    }

    private static List<string> Distinct(List<AchRow> rows, Func<AchRow, IReadOnlyList<string>> of) => [.. rows.SelectMany(of).Distinct(StringComparer.Ordinal)];
}
