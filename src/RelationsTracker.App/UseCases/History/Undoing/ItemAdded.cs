using RelationsTracker.App.History;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.History.Undoing;

/// <summary>What was added is removed, unless something was built on it since.</summary>
internal class ItemAdded : Reversal
{
    public override Permission Needed(Revision change) => Permission.Edit;

    public override async Task PutBack(UndoWork work, Revision change)
    {
        var desk = work.Desk;
        var item = await desk.Find(ItemRef.Parse(change.Subject, null));
        var isGone = item.Body.State == ItemState.Removed;
        await LaterWork.ThrowIfAny(desk, change, Json(item.Body), field => field != "records" || isGone);
        await LaterWork.ThrowIfUsed(work, change, item.Ref);
        item.Record(LifecycleStep.Removed, desk.By.Name, desk.At, work.Reason);
    }

    protected override bool IsFor(Revision change) => change.Before is null && ItemRef.TryParse(change.Subject, null, out _);
}
