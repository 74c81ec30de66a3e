using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

/// <summary>Panels of several raters, made from drawings.</summary>
internal static class Panel
{
    /// <summary>One cell, one vote per rater: <c>CC NA .</c></summary>
    public static AchPanel OfCell(string votes) => Of(votes.Split(' ').Select(vote => $"H\nE {vote}"));

    /// <summary>One drawing per rater, all over the rows and columns of the first; raters are called r1, r2 …</summary>
    public static AchPanel Of(IEnumerable<string> drawings)
    {
        var sheets = drawings.Select(d => Drawn.Read(d)).ToArray();
        var builder = new AchPanelBuilder(sheets[0].Frame);
        foreach (var (i, sheet) in sheets.Index())
        {
            foreach (var (row, hypothesis) in Cells(sheet))
            {
                builder.Rate($"r{i + 1}", row, hypothesis, sheet[row, hypothesis]);
            }
        }

        return builder.Build();
    }

    private static IEnumerable<(int Row, int Hypothesis)> Cells(AchMatrix matrix)
        => Enumerable.Range(0, matrix.Rows.Count).SelectMany(r => Enumerable.Range(0, matrix.Hypotheses.Count).Select(h => (r, h)));
}
