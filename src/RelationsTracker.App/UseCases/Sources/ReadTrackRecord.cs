using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Analysis.TrackRecords;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>What a source foresaw and what came of it.</summary>
public sealed record TrackRecordView(TrackRecord Record, IReadOnlyList<Entry<ClaimContent>> Predictions);

/// <summary>Reads the track record of a source: its own predictions, not those it only reports.</summary>
public sealed class ReadTrackRecord(FrontDoor door)
{
    public Task<Outcome<TrackRecordView>> Handle(string slug, ItemRef source, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            _ = await desk.Find<Source>(source);
            var said = (await desk.Db.Set<Claim>().Where(c => c.CaseId == desk.Case.Id && c.Content.Voice == source).OrderBy(c => c.Number).ToListAsync(desk.Cancel))
                .Where(c => c.Content.IsPrediction && c.Content.State is not (ItemState.Removed or ItemState.Retracted)).Select(c => new Entry<ClaimContent>(c.Ref, c.Content)).ToList();
            return new TrackRecordView(TrackRecord.Of(said.Select(c => c.Content.Outcome?.Result)), said);
        }, cancel);
}
