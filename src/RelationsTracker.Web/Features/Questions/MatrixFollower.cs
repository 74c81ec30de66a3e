using Microsoft.AspNetCore.Components;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Features.Questions.Moments;
using RelationsTracker.Web.Parts.Live;

namespace RelationsTracker.Web.Features.Questions;

/// <summary>
/// Reads the matrix of a question once, keeps it as news of it comes in, and lets the table draw what changed. The heavier
/// parts below it follow when the keys rest; out of sight, when they rest longer.
/// </summary>
public abstract class MatrixFollower : ComponentBase, IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(150);

    // Somebody who reads without looking, prints, or searches the page finds it true a second later.
    private static readonly TimeSpan OutOfSight = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _gone = new();
    private CancellationTokenSource? _pause;
    private (ItemRef Question, DateTimeOffset? At)? _loaded;
    private bool _following;
    private bool _seen;
    private bool _behind;

    [Inject]
    private ReadMatrix ReadMatrix { get; set; } = null!;

    [Inject]
    private ReadMatrixAsOf ReadMatrixAsOf { get; set; } = null!;

    [Inject]
    private FollowMatrix FollowMatrix { get; set; } = null!;

    [Inject]
    private Handover Handover { get; set; } = null!;

    [Inject]
    private NavigationManager Address { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Case { get; set; } = "";

    [Parameter, EditorRequired]
    public ItemRef Question { get; set; }

    [SupplyParameterFromQuery(Name = "at")]
    private string? AskedAt { get; set; }

    /// <summary>Where the first HTML left what it had read.</summary>
    [PersistentState]
    public string? Ticket { get; set; }

    /// <summary>The moment the address looks back to; null is now.</summary>
    protected DateTimeOffset? At { get; private set; }

    protected Outcome<MatrixView>? Outcome { get; private set; }

    protected MatrixBoard? Board { get; private set; }

    /// <summary>What the parts below the table are made from: the board, a moment later.</summary>
    protected MatrixView Ranked { get; private set; } = null!;

    /// <summary>Why no news comes any more.</summary>
    protected string? Ended { get; private set; }

    protected Matrix? Table { get; set; }

    protected CancellationToken Gone => _gone.Token;

    /// <summary>Whose sheet is shown; null for the pooled one.</summary>
    protected abstract string? SheetFor(MatrixView view);

    protected override async Task OnParametersSetAsync()
    {
        At = MomentText.Read(AskedAt);
        if (_loaded != (Question, At))
        {
            (_loaded, Board) = ((Question, At), null);
            if (RendererInfo.IsInteractive && Handover.Take<MatrixView>(Ticket) is { } left)
            {
                Outcome = new Outcome<MatrixView>.Done(left);
            }
            else
            {
                Outcome = await Read();
            }

            Ticket = !RendererInfo.IsInteractive && Outcome.ValueOrDefault is { } read ? Handover.Leave(read) : null;
        }

        Lay(Board?.View);
        if (RendererInfo.IsInteractive && !_following && Board is not null && At is null)
        {
            _following = true;
            _ = FollowMatrix.Handle(Case, Question, Board.View.Change, item => Board!.Shows(item), Gone).Follow(news => InvokeAsync(() => Hear(news)), DispatchExceptionAsync);
        }
    }

    /// <summary>Reads the matrix again, quietly: what is shown stays until it is there.</summary>
    protected async Task Load()
    {
        var answer = await Read();
        Outcome = answer;
        Lay(answer.ValueOrDefault);
        Table?.Refresh();
        StateHasChanged();
    }

    private Task<Outcome<MatrixView>> Read()
        => At is { } past ? ReadMatrixAsOf.Handle(Case, Question, past, Gone) : ReadMatrix.Handle(Case, Question, Gone);

    /// <summary>Has the parts below the table follow once nothing more is pressed for a moment.</summary>
    protected void RankingLater() => _ = FollowRanking();

    /// <summary>Whether the parts below the table can be seen. When they come into view behind the times, they follow.</summary>
    protected void Seen(bool seen)
    {
        _seen = seen;
        if (seen && _behind)
        {
            RankingLater();
        }
    }

    private async Task FollowRanking()
    {
        _behind = true;
        _pause?.Cancel();
        var mine = _pause = CancellationTokenSource.CreateLinkedTokenSource(Gone);
        try
        {
            await Task.Delay(_seen ? Rest : OutOfSight, Clock, mine.Token);
            await InvokeAsync(() =>
            {
                _behind = false;
                Lay(Board?.View);
                StateHasChanged();
            });
        }
        catch (OperationCanceledException)
        {
            // More was pressed since, or the page is gone.
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    private void Lay(MatrixView? known)
    {
        if ((known ?? Outcome?.ValueOrDefault) is not { } view)
        {
            return;
        }

        var (sheet, ask) = (SheetFor(view), MatrixAsk.Of(Address.Uri));
        view = view.InOrder(view.Question.Shuffled && sheet == view.Me ? $"{Case}/{Question}" : null);
        Outcome = new Outcome<MatrixView>.Done(view);
        if (Board is null)
        {
            Board = new MatrixBoard(view, sheet, ask);
        }
        else if (!ReferenceEquals(Board.View, view) || Board.Sheet != sheet || Board.Ask != ask)
        {
            Board.Show(view, sheet, ask);
        }

        Ranked = view;
    }

    private async Task Hear(MatrixNews news)
    {
        // The past has no news; on the way back to now the matrix is read anew.
        if (At is not null)
        {
            return;
        }

        if (news.Ended is not null)
        {
            Ended = news.Ended;
            StateHasChanged();
            return;
        }

        // A rater who is new here brings a name along.
        if (news.Frame || news.Marks.Any(mark => Board!.View.Raters.All(rater => rater.Handle != mark.Rater)))
        {
            await Load();
        }
        else if (TakeAll(news.Marks))
        {
            Table?.Refresh();
            RankingLater();
        }
    }

    private bool TakeAll(IReadOnlyList<CellMark> marks)
    {
        var changed = false;
        foreach (var mark in marks)
        {
            changed |= Board!.Take(mark);
        }

        return changed;
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _gone.Cancel();
        _gone.Dispose();
        _pause?.Dispose();
    }
}
