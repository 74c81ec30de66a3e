using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.App.UseCases.Briefs.Editions;
using RelationsTracker.App.UseCases.Briefs.Figures;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Briefs.Verification;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Briefs.Verification;

/// <summary>Holds an edition against its case as it is now, sentence by sentence.</summary>
public sealed class VerifyEdition(FrontDoor door, DrawFigures draw)
{
    public Task<Outcome<VerifiedBrief>> Handle(string slug, ItemRef brief, int number, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var manifest = SheetManifest.Of(SheetJson.Read((await desk.FindEdition(brief, number)).Sheet));
            return BriefVerification.Of(manifest, await desk.Present(manifest, draw), desk.At);
        }, cancel);
}
