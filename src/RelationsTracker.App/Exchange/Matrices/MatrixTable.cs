using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Exchange.Matrices;

/// <summary>A matrix as a file holds it: hypotheses by name, rows by their text, one cell each; nobody's in particular.</summary>
public sealed record MatrixTable(Many<string> Hypotheses, Many<TableRow> Rows)
{
    /// <summary>What the file calls itself; empty where it says nothing.</summary>
    public string Title { get; init; } = "";

    /// <summary>Its handling marking; empty where it says nothing.</summary>
    public string Classification { get; init; } = "";

    /// <summary>The matrix as the rules see it: hypotheses and rows by their number from 1.</summary>
    /// <param name="exclusive">Whoever asks declares that at most one hypothesis can be true; a file does not.</param>
    public AchMatrix Matrix(bool exclusive = false)
    {
        var frame = new AchFrame(Hypotheses.Select((name, h) => new AchHypothesis(Number(h), name)), Rows.Select((row, r) => new AchRow(Number(r), row.Evidence)
        {
            Credibility = row.Credibility,
            Relevance = row.Relevance,
            Group = row.Group.Length == 0 ? null : row.Group,
        }), exclusive);
        var builder = new AchMatrixBuilder(frame);
        for (var r = 0; r < Rows.Count; r++)
        {
            for (var h = 0; h < Hypotheses.Count; h++)
            {
                builder.Rate(r, h, Rows[r].Cells[h]);
            }
        }

        return builder.Build();
    }

    private static string Number(int index) => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One row: the text of the evidence, what it weighs, with what it hangs together, and its cells in the order of the hypotheses.</summary>
/// <param name="Group">The dependence group; empty for none.</param>
/// <param name="Cells">One per hypothesis; null is unrated.</param>
public sealed record TableRow(string Evidence, Weight? Credibility, Weight? Relevance, string Group, Many<Rating?> Cells)
{
    /// <summary>What else the file says of the row.</summary>
    public TableRemarks Remarks { get; init; } = new();
}

/// <summary>What .achz keeps beside a row's text; a CSV file has none of it.</summary>
public sealed record TableRemarks
{
    public string Notes { get; init; } = "";

    public string Link { get; init; } = "";

    public string Type { get; init; } = "";

    public DateTimeOffset? Date { get; init; }

    public string Code { get; init; } = "";

    public bool Flag { get; init; }
}
