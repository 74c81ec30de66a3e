using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Briefs.Dissents;

/// <summary>Takes one's own dissent back: it goes into no further edition. Those that carry it go on carrying it.</summary>
public sealed class WithdrawDissent(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Brief, int Number);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Comment, input.Case, input, async desk =>
        {
            var dissent = await desk.Db.Dissents.SingleOrDefaultAsync(d => d.CaseId == desk.Case.Id && d.Brief == input.Brief.Number && d.Number == input.Number, desk.Cancel)
                ?? throw new MissingException($"There is no dissent {input.Number} on {input.Brief}.");
            if (dissent.PersonId is null || dissent.PersonId != desk.By.PersonId)
            {
                throw new RuleException($"This dissent is {dissent.By}'s; nobody else takes it back.");
            }

            dissent.Withdraw(desk.At);
            return default(Nothing);
        }, cancel: cancel);
}
