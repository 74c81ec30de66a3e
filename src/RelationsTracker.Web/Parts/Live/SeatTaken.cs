using Microsoft.AspNetCore.Components;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Parts.Live;

/// <summary>
/// Put into a form, it lets others see who has the item open in a form, as long as the browser answers. It draws nothing.
/// </summary>
public sealed class SeatTaken : ComponentBase, IAsyncDisposable
{
    // Comings and goings of the connection are dealt with one after another.
    private readonly SemaphoreSlim _turn = new(1);
    private IAsyncDisposable? _seat;
    private bool _left;

    [Inject]
    private OpenForm OpenForm { get; set; } = null!;

    [Inject]
    private PageConnection Connection { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Case { get; set; } = "";

    /// <summary>The item; it stays the same as long as this stands on the page.</summary>
    [Parameter, EditorRequired]
    public ItemRef Item { get; set; }

    protected override bool ShouldRender() => false;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && RendererInfo.IsInteractive)
        {
            Connection.Changed += Follow;
            await Follow(isUp: true);
        }
    }

    private async Task Follow(bool isUp)
    {
        await _turn.WaitAsync();
        try
        {
            if (isUp && !_left)
            {
                _seat ??= (await OpenForm.Handle(Case, Item)).ValueOrDefault;
            }
            else if (_seat is { } seat)
            {
                _seat = null;
                await seat.DisposeAsync();
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _left = true;
        Connection.Changed -= Follow;
        await Follow(isUp: false);
    }
}
