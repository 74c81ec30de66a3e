using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.History.Undoing;

/// <summary>A cell says again what its rater said before.</summary>
internal sealed class CellRated : Reversal
{
    public override Permission Needed(Revision change) => Permission.Rate;

    public override bool May(Worker by, Revision change) => base.May(by, change) && by.PersonId is not null && change.Rater == by.Handle;

    public override async Task PutBack(UndoWork work, Revision change)
    {
        var desk = work.Desk;
        if (change.Rater is null || change.Rater != await Sheets.Mine(desk))
        {
            throw new RuleException("A rating is taken back by whoever gave it.");
        }

        var parts = change.Subject.Split('/');
        var cell = await Sheets.Cell(desk, ItemRef.Parse(parts[0], null).Number, ItemRef.Parse(parts[1], null).Number, change.Rater);
        await LaterWork.ThrowIfAny(desk, change, Json(cell.Reading), _ => true);
        var before = change.Before is null ? new CellReading() : ContentJson.Read<CellReading>(Back(Json(cell.Reading), change).ToJsonString(ContentJson.Options));
        cell.Rate(before.Value, before.Rationale, before.Wording == 0 ? cell.Wording : before.Wording, desk.At);
    }

    protected override bool IsFor(Revision change)
        => change.Subject.Split('/') is [var row, var column, _] && ItemRef.TryParse(row, null, out _) && ItemRef.TryParse(column, null, out _);
}
