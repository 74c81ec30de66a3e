using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Folding;

namespace RelationsTracker.Web.Features.Questions;

/// <summary>
/// What one open matrix shows: whose sheet, which rows in which order, the standing. A mark that comes in changes its cell
/// and the sums, and nothing is made anew; the order stays as it was asked for, so that no row jumps away under one's hands.
/// </summary>
public sealed class MatrixBoard
{
    private static readonly ScoringRule Rule = ScoringRules.Of("inconsistency");

    private Dictionary<ItemRef, int> _rows = [];
    private Dictionary<ItemRef, int> _columns = [];

    public MatrixBoard(MatrixView view, string? sheet, MatrixAsk ask) => Show(view, sheet, ask);

    public MatrixView View { get; private set; } = null!;

    /// <summary>Whose sheet is shown; null for the pooled one.</summary>
    public string? Sheet { get; private set; }

    public MatrixAsk Ask { get; private set; } = null!;

    public AchMatrix Cells { get; private set; } = null!;

    public Ranking Ranking { get; private set; } = null!;

    /// <summary>By place of the row in <see cref="MatrixView.Rows"/>.</summary>
    public IReadOnlyList<Diagnosticity> Diagnostic { get; private set; } = [];

    /// <summary>The rows shown, by their place in <see cref="MatrixView.Rows"/>, from top to bottom.</summary>
    public IReadOnlyList<int> Order { get; private set; } = [];

    public bool CanRate => View.MayRate && Sheet == View.Me;

    public int? RowOf(ItemRef row) => _rows.TryGetValue(row, out var place) ? place : null;

    public int? ColumnOf(ItemRef hypothesis) => _columns.TryGetValue(hypothesis, out var place) ? place : null;

    /// <summary>Whether an item is on the board: a row, a hypothesis, a claim or its voice. Any assumption may come to carry a row.</summary>
    public bool Shows(ItemRef item) => item.Kind switch
    {
        ItemKind.EvidenceRow => _rows.ContainsKey(item),
        ItemKind.Hypothesis => _columns.ContainsKey(item),
        ItemKind.Claim => View.Rows.Any(row => row.Row.Claim == item),
        ItemKind.Source => View.Rows.Any(row => row.Claim.Voice == item),
        ItemKind.Assumption => true,
        _ => false,
    };

    /// <summary>Shows a matrix as it was read just now.</summary>
    public void Show(MatrixView view, string? sheet, MatrixAsk ask)
    {
        (View, Sheet, Ask) = (view, sheet, ask);
        _rows = view.Rows.Select((row, place) => (row.Ref, place)).ToDictionary(p => p.Ref, p => p.place);
        _columns = view.Columns.Select((column, place) => (column.Ref, place)).ToDictionary(p => p.Ref, p => p.place);
        Cells = view.Sheet(sheet);
        Reckon();
        Arrange();
    }

    /// <summary>Takes in a mark.</summary>
    /// <returns>Whether it says anything that the board did not know.</returns>
    public bool Take(CellMark mark)
    {
        if (RowOf(mark.Row) is not { } row || ColumnOf(mark.Hypothesis) is not { } column || View.Marks.Of(mark.Rater, row, column) is { } known && known.Version >= mark.Version)
        {
            return false;
        }

        View = View.With(mark);
        if (Sheet is null)
        {
            Cells = View.Sheet(null);
            Reckon();
        }
        else if (Sheet == mark.Rater)
        {
            Cells = Cells.With(row, column, mark.Value);
            Reckon();
        }

        return true;
    }

    /// <summary>The mark of the sheet shown; null on the pooled one.</summary>
    public CellMark? Mark(int row, int column) => Sheet is null ? null : View.Marks.Of(Sheet, row, column);

    /// <summary>Rated against a wording that has been replaced since.</summary>
    public bool OlderWording(int row, int column)
        => Sheet is not null && View.Marks.Wording(Sheet, row, column) is > 0 and var wording && wording < View.Columns[column].Hypothesis.Wording;

    /// <summary>The marks of others on a cell; of everybody where the sheet is not one's own.</summary>
    public IReadOnlyList<CellMark> Others(int row, int column)
        => [.. View.Marks.At(row, column).Where(mark => mark.Value is not null && mark.Rater != Sheet)];

    private void Reckon()
    {
        Ranking = Rule.Score(Cells);
        Diagnostic = Diagnosticity.OfRows(Cells);
    }

    private void Arrange()
    {
        var words = SearchFold.Of(Ask.Find).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rows = Enumerable.Range(0, View.Rows.Count).Where(r => IsAsked(r, words));
        Order = [.. Ask.Order switch
        {
            RowOrder.Diagnosticity => rows.OrderByDescending(r => Diagnostic[r].Diagnostic).ThenByDescending(r => Diagnostic[r].Strength),
            RowOrder.Date => rows.OrderBy(r => View.Rows[r].Claim.Date?.Earliest ?? DateOnly.MaxValue),
            RowOrder.Grade => rows.OrderBy(r => View.Rows[r].Claim.Credibility is { } grade ? (int)grade : int.MaxValue),
            _ => rows,
        }];
    }

    private bool IsAsked(int r, string[] words)
    {
        var row = View.Rows[r];
        return (Ask.Group.Length == 0 || row.Row.Group == Ask.Group)
            && Ask.Show switch
            {
                RowChoice.Diagnostic => Diagnostic[r].Diagnostic,
                RowChoice.NotDiagnostic => !Diagnostic[r].Diagnostic,
                RowChoice.Unrated => Enumerable.Range(0, View.Columns.Count).Any(c => View.Marks.Value(View.Me, r, c) is null),
                _ => true,
            }
            && (words.Length == 0 || Array.TrueForAll(words, SearchFold.Of($"{row.Ref} {row.Row.Claim} {row.Claim.Statement}").Contains));
    }
}
