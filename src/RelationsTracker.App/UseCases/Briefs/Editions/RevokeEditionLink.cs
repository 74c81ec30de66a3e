using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Briefs.Editions;

/// <summary>Revokes a link to an edition: from then on it opens nothing.</summary>
public sealed class RevokeEditionLink(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Brief, int Number);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.ExportBrief, input.Case, input, async desk =>
        {
            var link = await desk.Db.EditionLinks.SingleOrDefaultAsync(l => l.CaseId == desk.Case.Id && l.Brief == input.Brief.Number && l.Number == input.Number, desk.Cancel)
                ?? throw new MissingException($"There is no link {input.Number} of {input.Brief}.");
            link.Revoke(desk.By.Name, desk.At);
            return default(Nothing);
        }, cancel: cancel);
}
