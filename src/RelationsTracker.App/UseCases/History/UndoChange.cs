using System.ComponentModel.DataAnnotations;
using System.Globalization;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.History.Undoing;
using RelationsTracker.Core;

namespace RelationsTracker.App.UseCases.History;

/// <summary>
/// Undoes what somebody did, by another change: fields get back what they said, steps in an item's life are taken back, what was
/// added is removed. What was done in one go is undone in one go. Who may do it may undo it. Refused where later work stands in the way.
/// </summary>
public sealed class UndoChange(FrontDoor door)
{
    /// <param name="Position">Its place in the case's history, or that of another change of the same act.</param>
    public sealed record Input(string Case, long Position, [property: StringLength(900)] string? Reason = null);

    /// <returns>What it was about: a reference, a cell, a comment, a member, or <c>case</c>.</returns>
    public async Task<Outcome<string>> Handle(Input input, CancellationToken cancel = default)
    {
        var asked = await door.Read(input.Case, async desk => Needed(await Act.Around(desk, input.Position), desk.By), cancel);
        if (asked is not Outcome<Core.People.Permission>.Done { Value: var permission })
        {
            return asked.NotDone<string>();
        }

        var reason = $"Undo of number {input.Position.ToString(CultureInfo.InvariantCulture)}.{(string.IsNullOrWhiteSpace(input.Reason) ? "" : $" {input.Reason.Trim()}")}";
        return await door.Write(permission, input.Case, input, async desk =>
        {
            var act = await Act.Around(desk, input.Position);
            await act.Undo(desk, reason);
            return act.Changes.Single(change => change.Position == input.Position).Subject;
        }, reason, cancel);
    }

    // The first that is lacking, so that the door says who may.
    private static Core.People.Permission Needed(Act act, Worker by)
    {
        if (act.Never() is { } why)
        {
            throw new RuleException(why);
        }

        var needed = act.Needed();
        return needed.FirstOrDefault(permission => !by.May(permission), needed[0]);
    }
}
