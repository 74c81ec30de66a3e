using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange;
using RelationsTracker.App.Exchange.ClaimReviews;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Exchange;

/// <summary>Writes a graded claim as a schema.org ClaimReview.</summary>
public sealed class ExportClaimReview(FrontDoor door)
{
    /// <param name="home">Absolute address of the case.</param>
    public Task<Outcome<ExportedFile>> Handle(string slug, ItemRef claim, string home, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var content = (await desk.Find<Claim>(claim)).Content;
            var changed = await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == ItemKind.Claim && e.Number == claim.Number).Select(e => e.ChangedAt).SingleAsync(desk.Cancel);
            var voice = content.Voice is { } said ? (await desk.Find<Source>(said)).Content : null;
            var reporter = content.Reporter is { } told ? (await desk.Find<Source>(told)).Content : null;
            var speaker = voice?.Holder is { } holder ? (await desk.Find<Actor>(holder)).Content : null;
            var of = new ReviewedClaim(home, desk.Case.Title, claim, content, changed, voice, reporter, speaker);
            return new ExportedFile($"{slug}-{claim}.claimreview.json", ClaimReviewJson.MediaType, ClaimReviewJson.Write(of), ClaimReviewJson.LossesOf(of));
        }, cancel);
}
