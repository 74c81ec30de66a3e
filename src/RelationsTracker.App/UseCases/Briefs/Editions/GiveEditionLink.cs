using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Briefs.Editions;

/// <summary>Makes one edition readable without an account, by whoever has the link; reviewers do.</summary>
public sealed class GiveEditionLink(FrontDoor door)
{
    /// <param name="For">Whom it is for, so that others know whom they cut off.</param>
    /// <param name="ExpiresAt">Until when it works; null for until it is revoked.</param>
    public sealed record Input(string Case, ItemRef Brief, int Edition, [property: Required(ErrorMessage = "Say whom the link is for."), StringLength(EditionLink.MaxFor)] string For, DateTimeOffset? ExpiresAt = null);

    /// <summary>The secret of the link, to be shown once, and the link's number.</summary>
    public sealed record Answer(int Number, string Secret);

    public Task<Outcome<Answer>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.ExportBrief, input.Case, input, async desk =>
        {
            var edition = await desk.FindEdition(input.Brief, input.Edition);
            var number = 1 + (await desk.Db.EditionLinks.Where(l => l.CaseId == desk.Case.Id && l.Brief == input.Brief.Number).MaxAsync(l => (int?)l.Number, desk.Cancel) ?? 0);
            var secret = LinkSecret.Draw();
            desk.Db.EditionLinks.Add(EditionLink.Give(edition, number, LinkSecret.Fingerprint(secret), input.For, input.ExpiresAt, desk.By.Name, desk.At));
            return new Answer(number, secret);
        }, cancel: cancel);
}
