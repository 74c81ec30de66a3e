using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Drafts;

/// <summary>Keeps what the person at work has typed at a place and not yet saved; a newer text takes the place of the older.</summary>
public sealed class KeepDraft(FrontDoor door)
{
    /// <param name="Place">Where it is typed: <c>C42</c>, <c>new/claims</c>, <c>comment/C42</c>.</param>
    /// <param name="Version">The version of the item it began from; 0 for something new.</param>
    public sealed record Input(
        string Case,
        [property: Required, StringLength(120)] string Place,
        int Version,
        [property: Required, StringLength(Draft.MaxText, ErrorMessage = "This is too long to be kept as a draft; save it in parts.")] string Text);

    /// <returns>When it was kept.</returns>
    public Task<Outcome<DateTimeOffset>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Read, input.Case, input, async desk =>
        {
            // The console types nothing.
            if (desk.By.PersonId is not { } person)
            {
                return desk.At;
            }

            var drafts = desk.Db.Drafts.AsTracking().Where(d => d.PersonId == person);
            var draft = await drafts.SingleOrDefaultAsync(d => d.CaseId == desk.Case.Id && d.Place == input.Place, desk.Cancel);
            if (draft is null)
            {
                desk.Db.Drafts.RemoveRange(await drafts.OrderByDescending(d => d.At).Skip(Draft.MostOfOne - 1).ToListAsync(desk.Cancel));
                draft = Draft.Begin(person, desk.Case.Id, input.Place);
                desk.Db.Drafts.Add(draft);
            }

            draft.Keep(input.Text, input.Version, desk.At);
            return desk.At;
        }, cancel: cancel);
}
