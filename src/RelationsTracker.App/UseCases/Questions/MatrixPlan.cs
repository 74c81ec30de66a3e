using RelationsTracker.App.Exchange.Matrices;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>A hypothesis of the table: one that is there by its label or statement, or one to be made.</summary>
public sealed record PlannedColumn(string Name, ItemRef Ref, bool IsNew);

/// <summary>A row of the table: its number from 1, the row and claim it is or will be.</summary>
public sealed record PlannedRow(int Number, string Evidence, ItemRef Row, bool IsNewRow, ItemRef Claim, bool IsNewClaim);

/// <summary>A cell of one's own sheet that will be rated anew.</summary>
/// <param name="Before">What one had rated; null for a cell without a rating.</param>
public sealed record PlannedCell(ItemRef Row, ItemRef Hypothesis, Rating Value, Rating? Before);

/// <summary>What bringing a table into a question will make, before it is made. References of new items are those they get if nobody else adds any.</summary>
/// <param name="Question">The question; new where the table makes one.</param>
/// <param name="Same">Cells that are rated so already.</param>
/// <param name="Groups">Dependence groups the question gets.</param>
/// <param name="Left">What the table says otherwise of rows that are there, which stays as it is; in sentences.</param>
/// <param name="Problems">Why it cannot be brought in like this, by row; empty when it can.</param>
public sealed record MatrixPlan(
    ItemRef Question,
    bool IsNewQuestion,
    IReadOnlyList<PlannedColumn> Columns,
    IReadOnlyList<PlannedRow> Rows,
    IReadOnlyList<PlannedCell> Cells,
    int Same,
    IReadOnlyList<string> Groups,
    IReadOnlyList<string> Left,
    IReadOnlyList<string> Problems)
{
    /// <summary>The new contents, each item after those it refers to.</summary>
    internal IReadOnlyList<(ItemRef Ref, Content Content)> Items { get; init; } = [];

    /// <summary>The question with its new groups; null where it stays as it is.</summary>
    internal Core.Questions.QuestionContent? Regrouped { get; init; }

    public int NewHypotheses => Columns.Count(column => column.IsNew);

    public int NewRows => Rows.Count(row => row.IsNewRow);

    public int NewClaims => Rows.Count(row => row.IsNewClaim);

    /// <summary>Cells of mine that get another rating than I gave.</summary>
    public int Changed => Cells.Count(cell => cell.Before is not null);

    /// <summary>Whether anything would be made or changed besides one's own ratings, which only editors may do.</summary>
    public bool MakesItems => Items.Count > 0 || Regrouped is not null;

    /// <summary>Nothing to do.</summary>
    public bool IsEmpty => !MakesItems && Cells.Count == 0;

    /// <summary>Says whether another plan would do the same, so that what is done is what was shown.</summary>
    public bool Does(MatrixPlan other)
        => Question == other.Question && Columns.SequenceEqual(other.Columns) && Rows.SequenceEqual(other.Rows) && Cells.SequenceEqual(other.Cells)
            && Groups.SequenceEqual(other.Groups) && Left.SequenceEqual(other.Left);
}

/// <summary>The table, and where it is to go: an existing question, or a new one in these words.</summary>
public sealed record MatrixToImport(MatrixTable Table, ItemRef? Question, string? NewQuestion = null);
