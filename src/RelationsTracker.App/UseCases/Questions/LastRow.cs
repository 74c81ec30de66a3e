using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Where the next row of a matrix stands.</summary>
internal static class LastRow
{
    public static async Task<int> PlaceAtTheEnd(this Desk desk, ItemRef question)
    {
        var last = await desk.Db.Set<EvidenceRow>().Where(r => r.CaseId == desk.Case.Id && r.Content.Question == question).MaxAsync(r => (int?)r.Content.Place, desk.Cancel) ?? 0;
        return Math.Min(last + 1, RowPlaces.Last);
    }
}
