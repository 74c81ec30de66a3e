using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Gaps;
using RelationsTracker.Core.Indicators;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>The signposts and open questions of a case, as a question looks for evidence that is not in yet.</summary>
public sealed record UncollectedView(IReadOnlyList<Entry<IndicatorContent>> Indicators, IReadOnlyList<Entry<GapContent>> Gaps);

/// <summary>Reads the indicators and gaps of a case.</summary>
public sealed class ReadUncollected(FrontDoor door)
{
    public Task<Outcome<UncollectedView>> Handle(string slug, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var indicators = await desk.Db.Set<Indicator>().Where(i => i.CaseId == desk.Case.Id).OrderBy(i => i.Number).ToListAsync(desk.Cancel);
            var gaps = await desk.Db.Set<Gap>().Where(g => g.CaseId == desk.Case.Id).OrderBy(g => g.Number).ToListAsync(desk.Cancel);
            return new UncollectedView(
                [.. indicators.Where(i => i.Content.Stands).Select(i => new Entry<IndicatorContent>(i.Ref, i.Content))],
                [.. gaps.Where(g => g.Content.Stands).Select(g => new Entry<GapContent>(g.Ref, g.Content))]);
        }, cancel);
}
