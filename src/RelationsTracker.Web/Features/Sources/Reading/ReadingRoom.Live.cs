using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Features.Sources.Reading;

/// <summary>The room follows what others do to its text. While somebody selects words, the text stays as it is under their hand.</summary>
public sealed partial class ReadingRoom
{
    private bool _drawing;
    private bool _behind;

    // One's own work shows at once.
    private bool Concerns(CaseTidings tidings) => Room is { } room && tidings.Any(change => change.IsOfItem && !change.Own
        && change.About.Concat(change.PointsTo).Any(item => item == room.Source || room.Texts.Any(text => text.Ref == item) || room.Excerpts.Any(excerpt => excerpt.Ref == item || IsUsedBy(excerpt, item))));

    private static bool IsUsedBy(App.UseCases.Sources.UsedExcerpt excerpt, ItemRef item) => excerpt.UsedBy.Any(tie => tie.Other.Ref == item);

    private Task Follow()
    {
        _behind = true;
        return CatchUp();
    }

    private async Task CatchUp()
    {
        if (!_behind || _drawing || _picked is not null)
        {
            return;
        }

        _behind = false;
        await Reload();
        StateHasChanged();
    }
}
