using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange;
using RelationsTracker.App.Exchange.Calendars;
using RelationsTracker.Core.Indicators;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Exchange;

/// <summary>Writes when to look for the indicators of a case again, as a calendar.</summary>
public sealed class ExportChecks(FrontDoor door)
{
    /// <param name="home">Absolute address of the case.</param>
    public Task<Outcome<ExportedFile>> Handle(string slug, string home, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var changed = await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == ItemKind.Indicator).ToDictionaryAsync(e => e.Number, e => e.ChangedAt, desk.Cancel);
            var indicators = (await desk.Db.Set<Indicator>().Where(i => i.CaseId == desk.Case.Id).OrderBy(i => i.Number).ToListAsync(desk.Cancel)).Where(i => i.Content.Stands).ToList();
            var checks = indicators.Where(i => i.Content.NextCheck is not null).Select(i => new NextCheck(i.Ref, i.Content, changed[i.Number], i.Version - 1)).ToList();
            return new ExportedFile($"{slug}-checks.ics", CalendarText.MediaType, CalendarText.Write(desk.Case.Id, desk.Case.Title, home, checks),
                [.. Losses.Of(indicators.Count - checks.Count, "indicator without a day to look again", "indicators without a day to look again"), .. checks.Count > 0 ? ["what the indicators point to, and their earlier sightings"] : (string[])[]]);
        }, cancel);
}
