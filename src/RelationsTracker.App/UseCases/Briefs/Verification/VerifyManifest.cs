using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.App.UseCases.Briefs.Figures;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Briefs.Verification;

namespace RelationsTracker.App.UseCases.Briefs.Verification;

/// <summary>Whether what a file says of itself is what was published.</summary>
public enum Authenticity
{
    /// <summary>It is the edition that is kept here, letter by letter.</summary>
    AsPublished,

    /// <summary>The edition kept here says something else.</summary>
    NotAsPublished,

    /// <summary>There is no such edition here.</summary>
    NoSuchEdition,

    /// <summary>It is a working draft; nothing was frozen.</summary>
    Draft,
}

/// <summary>A manifest from a file, held against the case here.</summary>
public sealed record VerifiedManifest(VerifiedBrief Verified, Authenticity Authenticity, string? WithdrawnBy, DateTimeOffset? WithdrawnAt, string? WithdrawnWhy);

/// <summary>Holds the manifest of an exported file against the case it names, and against the edition kept there.</summary>
public sealed class VerifyManifest(FrontDoor door, DrawFigures draw)
{
    /// <param name="slug">The case; where it was imported under another address, that.</param>
    public Task<Outcome<VerifiedManifest>> Handle(string slug, BriefManifest manifest, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var (brief, number) = (manifest.Head.Brief.Number, manifest.Head.Edition);
            var kept = number is null ? null : await desk.Db.Editions.SingleOrDefaultAsync(e => e.CaseId == desk.Case.Id && e.Brief == brief && e.Number == number, desk.Cancel);
            var authenticity = (number, kept) switch
            {
                (null, _) => Authenticity.Draft,
                (_, null) => Authenticity.NoSuchEdition,
                _ => SheetManifest.Of(SheetJson.Read(kept.Sheet)).Digest == manifest.Digest && manifest.IsWhole ? Authenticity.AsPublished : Authenticity.NotAsPublished,
            };
            return new VerifiedManifest(BriefVerification.Of(manifest, await desk.Present(manifest, draw), desk.At), authenticity, kept?.WithdrawnBy, kept?.WithdrawnAt, kept?.WithdrawnWhy);
        }, cancel);
}
