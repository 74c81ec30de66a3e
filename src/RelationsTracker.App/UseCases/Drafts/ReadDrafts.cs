using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;

namespace RelationsTracker.App.UseCases.Drafts;

/// <summary>A draft of the reader's own.</summary>
/// <param name="Version">The version of the item it began from; 0 for something new.</param>
public sealed record KeptDraft(string Place, int Version, string Text, DateTimeOffset At);

/// <summary>Reads one's own drafts in a case: the one at a place, or all, the latest first.</summary>
public sealed class ReadDrafts(FrontDoor door)
{
    /// <param name="place">Only the one there.</param>
    public Task<Outcome<IReadOnlyList<KeptDraft>>> Handle(string slug, string? place = null, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<KeptDraft>>(slug, async desk =>
        {
            var person = desk.By.PersonId;
            return await desk.Db.Drafts.Where(d => d.PersonId == person && d.CaseId == desk.Case.Id && (place == null || d.Place == place))
                .OrderByDescending(d => d.At).Select(d => new KeptDraft(d.Place, d.Version, d.Text, d.At)).ToListAsync(desk.Cancel);
        }, cancel);
}
