using Microsoft.AspNetCore.Components;
using RelationsTracker.App.UseCases.Items;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>While the form of an item is open, others see who has it open.</summary>
public sealed partial class ItemForm
{
    private IAsyncDisposable? _seat;
    private bool _left;

    [Inject]
    private OpenForm OpenForm { get; set; } = null!;

    private async Task SitDown()
    {
        if (Draft.Ref is not { } item || (await OpenForm.Handle(Case, item)).ValueOrDefault is not { } seat)
        {
            return;
        }

        // The form may have been left while it was said that it is open.
        _seat = seat;
        if (_left)
        {
            await seat.DisposeAsync();
        }
    }

    private async Task StandUp()
    {
        _left = true;
        if (_seat is not null)
        {
            await _seat.DisposeAsync();
        }
    }
}
