using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Briefs.Reading;
using RelationsTracker.App.UseCases.Briefs.Figures;
using RelationsTracker.App.UseCases.Briefs.Sheets;
using RelationsTracker.Core.Briefs.Comparison;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Briefs.Editions;

/// <summary>Lays two editions of a brief beside each other, or an edition beside the present draft.</summary>
public sealed class CompareEditions(FrontDoor door, DrawFigures draw)
{
    /// <param name="later">The later edition; null for the draft as it is now.</param>
    public Task<Outcome<BriefComparison>> Handle(string slug, ItemRef brief, int earlier, int? later, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var before = SheetJson.Read((await desk.FindEdition(brief, earlier)).Sheet);
            var after = later is { } number ? SheetJson.Read((await desk.FindEdition(brief, number)).Sheet) : (await desk.Candidate(brief, draw)).Sheet;
            var ground = await CitedGround.Load(desk, [.. before.Cited.Select(item => item.Ref).Concat(before.Sources.Select(source => source.Ref)).Distinct()]);
            var steps = before.Cited.Select(item => item.Ref).Concat(before.Sources.Select(source => source.Ref)).Distinct()
                .Where(item => ground.LastStep(item) is { } step && step.At <= after.Head.At).ToDictionary(item => item, item => ground.LastStep(item)!);
            return BriefComparison.Of(Read(before), Read(after), steps);
        }, cancel);

    private static (BriefSheet Sheet, BriefDocument Document) Read(BriefSheet sheet) => (sheet, BriefReader.Read(sheet.Body));
}
