using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.People;

namespace RelationsTracker.App.UseCases.Briefs.Editions;

/// <summary>
/// Opens an edition by a link. Nobody is at work: the secret itself is the authority, so the console's door is used. A wrong,
/// a revoked and an expired link are told apart by nobody.
/// </summary>
public sealed class OpenEditionLink(FrontDoor door)
{
    public Task<Outcome<ReadableEdition>> Handle(string secret, CancellationToken cancel = default)
        => door.Read(async desk =>
        {
            if (desk.By != Worker.Console)
            {
                throw new MissingException("Only the host itself opens links, for people without an account.");
            }

            var fingerprint = LinkSecret.Fingerprint(secret);
            var link = await desk.Db.EditionLinks.SingleOrDefaultAsync(l => l.Fingerprint == fingerprint, desk.Cancel);
            if (link is null || !link.IsOpen(desk.At))
            {
                throw new MissingException(NotAvailable);
            }

            var edition = await desk.Db.Editions.SingleAsync(e => e.CaseId == link.CaseId && e.Brief == link.Brief && e.Number == link.Edition, desk.Cancel);
            return ReadableEdition.Of(edition, edition.Number);
        }, cancel);

    private const string NotAvailable = "This brief is not available. The link may be wrong, may have ended, or may have been revoked; ask whoever gave it to you.";
}
