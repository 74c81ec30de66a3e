using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Parts;

namespace RelationsTracker.Web.Features.Questions;

/// <summary>
/// The table of the matrix at work. One component with plain cells: keys and clicks are caught once, in the browser, which
/// also moves the focus; only a rating, a cell to look at and a window to move come here. Cells are named by row and
/// hypothesis, never by place, so that nothing that moves meanwhile is rated by mistake.
/// </summary>
public abstract class MatrixTable : ComponentBase, IAsyncDisposable
{
    protected const string Above = "above";
    protected const string Below = "below";

    private readonly Stack<Done> _undo = new();
    private readonly Stack<Done> _redo = new();
    private readonly MatrixWindow _window = new();
    private DotNetObjectReference<MatrixTable>? _self;
    private IJSObjectReference? _module;

    [Inject]
    private RateCell RateCell { get; set; } = null!;

    [Inject]
    private ConfirmWording ConfirmWording { get; set; } = null!;

    [Inject]
    private MoveRow MoveRow { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    protected NavigationManager Nav { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Case { get; set; } = "";

    /// <summary>What is shown; the page that holds it says when it changed (<see cref="Refresh"/>).</summary>
    [Parameter, EditorRequired]
    public MatrixBoard Board { get; set; } = null!;

    /// <summary>Told after a rating of one's own; not a callback, so that nothing but the cell is drawn for it.</summary>
    [Parameter]
    public Action? Rated { get; set; }

    [Parameter]
    public EventCallback<string> Refused { get; set; }

    protected ElementReference Box { get; set; }

    protected CellDetail? Detail { get; set; }

    protected string Said { get; private set; } = "";

    protected MatrixView View => Board.View;

    protected int Rows => Board.Order.Count;

    protected bool Windowed => Rows > MatrixWindow.Short && !Board.Ask.AllRows;

    protected int First => Windowed ? Math.Min(_window.First, Math.Max(0, Rows - 1)) : 0;

    protected int End => Windowed ? Math.Min(_window.End, Rows) : Rows;

    protected DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    protected string WhyNot => !View.MayRate ? "You may read this matrix, but not rate it."
        : Board.Sheet is null ? "The pooled ratings follow from everybody's sheets; open your own sheet to rate."
        : $"This is the sheet of {View.Raters.FirstOrDefault(rater => rater.Handle == Board.Sheet)?.Name ?? Board.Sheet}; open your own to rate.";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Questions/Matrix.razor.js");
            await _module.InvokeVoidAsync("watch", Box, _self);
        }
    }

    /// <summary>Draws what changed on the board.</summary>
    public void Refresh()
    {
        StateHasChanged();
        Detail?.Refresh();
    }

    /// <summary>Called when a cell gets the focus: shows its question and reasons. The table is not drawn for it.</summary>
    [JSInvokable]
    public Task Look(string row, string hypothesis) => InvokeAsync(() =>
    {
        if (Cell(row, hypothesis) is { } at)
        {
            Detail?.Look(at.Row, at.Column);
        }
    });

    /// <summary>Called when rows come into view that are not there.</summary>
    [JSInvokable]
    public Task Window(int first, int count) => InvokeAsync(() =>
    {
        if (Windowed && _window.Look(first, count, Rows))
        {
            StateHasChanged();
        }
    });

    /// <summary>Called by the keys that move a row: <paramref name="by"/> is one up or one down.</summary>
    [JSInvokable]
    public Task Move(string row, int by) => InvokeAsync(async () =>
    {
        if (!View.MayEdit || Board.Ask.IsNarrowed || Board.Ask.Order != RowOrder.Order)
        {
            Say(View.MayEdit ? "Show all rows in their order first, then move them." : "Only editors may move rows.");
        }
        else if (ItemRef.TryParse(row, null, out var moved) && Board.RowOf(moved) is { } place && place + by >= 0 && place + by < View.Rows.Count)
        {
            var outcome = await MoveRow.Handle(new(Case, moved, place + 1 + by));
            Say(outcome is Outcome<int>.Done ? $"{moved} is row {place + 1 + by} of {View.Rows.Count} now." : outcome.Message);
        }
    });

    /// <summary>
    /// Called by the keys of the table: <paramref name="key"/> is 1–5, 0, ?, x to clear, w to say that a rating holds for the new
    /// wording, u to undo or r to do it again.
    /// </summary>
    [JSInvokable]
    public Task Press(string row, string hypothesis, string key) => InvokeAsync(async () =>
    {
        if (!Board.CanRate)
        {
            Say(WhyNot);
        }
        else if (key == "w")
        {
            await Confirm(all: false);
        }
        else if (key is "u" or "r")
        {
            await TakeBack(key == "u" ? (_undo, _redo) : (_redo, _undo), key == "u" ? "undo" : "do again");
        }
        else if (Cell(row, hypothesis) is { } at && Board.Mark(at.Row, at.Column) is var was && was?.Value != CellWords.FromKey(key))
        {
            if (await Set(at.Row, at.Column, CellWords.FromKey(key), was?.Rationale))
            {
                Keep(at.Row, at.Column, was);
            }
        }
    });

    protected async Task GiveReason(string? reason)
    {
        if (Detail is { At: var (row, column) } && Board.Mark(row, column) is { Value: { } value } was && (was.Rationale ?? "") != (reason ?? "").Trim() && await Set(row, column, value, reason))
        {
            Keep(row, column, was);
        }
    }

    /// <summary>Says that the cell looked at, or all of one's cells in its column, hold for the wording of now.</summary>
    protected async Task Confirm(bool all)
    {
        if (Detail is not { At: var (row, column) })
        {
            return;
        }

        var hypothesis = View.Columns[column];
        var outcome = await ConfirmWording.Handle(new(Case, hypothesis.Ref, hypothesis.Hypothesis.Wording, all ? null : View.Rows[row].Ref));
        foreach (var mark in outcome.ValueOrDefault ?? [])
        {
            Board.Take(mark);
        }

        Rated?.Invoke();
        Say(outcome.ValueOrDefault is { } confirmed ? $"{confirmed.Count} confirmed for wording {hypothesis.Hypothesis.Wording} of {hypothesis.Ref}." : outcome.Message);
    }

    protected string? RowClass(int r) => Board.Ask.Dim && !Board.Diagnostic[r].Diagnostic ? "dim" : null;

    protected string CellClass(int r, int h)
        => $"cell {CellWords.Shade(Board.Cells[r, h])}{(Board.Sheet is { } sheet && View.Marks.HasReason(sheet, r, h) ? " reasoned" : null)}";

    protected string Shown(int r, int h) => RatingText.Format(Board.Cells[r, h]) + (Board.OlderWording(r, h) ? "*" : "");

    protected string Facts(MatrixRow row, int r)
        => $" weight {row.Weight}{(row.WeightFlagged ? " (6: cannot be judged)" : null)}{(row.Row.Group is { Length: > 0 } group ? $" · {group}" : null)}{(Board.Diagnostic[r].Diagnostic ? null : " · tells nothing apart")}";

    private void Keep(int row, int column, CellMark? was)
    {
        _undo.Push(new(View.Rows[row].Ref, View.Columns[column].Ref, was?.Value, was?.Rationale));
        _redo.Clear();
    }

    private async Task TakeBack((Stack<Done> From, Stack<Done> To) way, string what)
    {
        if (!way.From.TryPop(out var last) || Board.RowOf(last.Row) is not { } row || Board.ColumnOf(last.Hypothesis) is not { } column)
        {
            Say($"Nothing to {what}.");
            return;
        }

        var now = Board.Mark(row, column);
        if (await Set(row, column, last.Value, last.Reason))
        {
            way.To.Push(last with { Value = now?.Value, Reason = now?.Rationale });
        }
    }

    private async Task<bool> Set(int row, int column, Rating? value, string? reason)
    {
        var (on, under) = (View.Rows[row], View.Columns[column].Ref);
        var outcome = await RateCell.Handle(new(Case, on.Ref, under, value, Board.Mark(row, column)?.Version ?? 0, reason));
        if (outcome is Outcome<CellMark>.Done done)
        {
            Board.Take(done.Value);
            Rated?.Invoke();
            Say($"{on.Row.Claim} under {under}: {CellWords.Of(value)}.");
            return true;
        }

        await Refused.InvokeAsync(outcome.Message);
        return false;
    }

    private void Say(string what)
    {
        Said = what;
        Refresh();
    }

    private (int Row, int Column)? Cell(string row, string hypothesis)
        => ItemRef.TryParse(row, null, out var r) && Board.RowOf(r) is { } down && ItemRef.TryParse(hypothesis, null, out var h) && Board.ColumnOf(h) is { } across ? (down, across) : null;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _self?.Dispose();
        await _module.Release();
    }

    private sealed record Done(ItemRef Row, ItemRef Hypothesis, Rating? Value, string? Reason);
}
