using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.History;

/// <summary>
/// Undoes a change by making another: fields get back what they said, a step in an item's life is answered by its opposite, what was
/// added is removed. Who may do the change may undo it. Refused where later work stands in the way.
/// </summary>
public sealed class UndoChange(FrontDoor door)
{
    /// <param name="Position">Its place in the case's history.</param>
    public sealed record Input(string Case, long Position, [property: StringLength(900)] string? Reason = null);

    /// <returns>What it was about: a reference, a cell, or <c>case</c>.</returns>
    public async Task<Outcome<string>> Handle(Input input, CancellationToken cancel = default)
    {
        var needed = await door.Read(input.Case, async desk => Undoing.Needed(await Find(desk, input.Position)) ?? throw new RuleException("Roles, raters and forecasts are not undone here: give the roles anew under People, and a forecast by a new one."), cancel);
        if (needed is not Outcome<Core.People.Permission>.Done { Value: var permission })
        {
            return needed.NotDone<string>();
        }

        var reason = $"Undo of number {input.Position.ToString(CultureInfo.InvariantCulture)}.{(string.IsNullOrWhiteSpace(input.Reason) ? "" : $" {input.Reason.Trim()}")}";
        return await door.Write(permission, input.Case, input, async desk =>
        {
            var change = await Find(desk, input.Position);
            await (ItemRef.TryParse(change.Subject, null, out var item) ? Undoing.Item(desk, change, item, reason)
                : change.Subject == "case" ? Undoing.Case(desk, change)
                : Undoing.Cell(desk, change));
            return change.Subject;
        }, reason, cancel);
    }

    private static async Task<Revision> Find(Desk desk, long position)
        => await desk.Db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.CaseId == desk.Case.Id && r.Position == position, desk.Cancel)
            ?? throw new MissingException($"There is no change number {position} in this case.");
}
