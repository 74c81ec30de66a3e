using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Briefs.Dissents;

/// <summary>Signs a minority view on a brief, in one's own name; it goes into every edition that is published while it stands. Every member may.</summary>
public sealed class SignDissent(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Brief, [property: Required(ErrorMessage = "Say in what you differ, and why."), StringLength(Dissent.MaxText, ErrorMessage = "A dissent may have 8000 characters.")] string Text);

    /// <returns>The number of the dissent.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Comment, input.Case, input, async desk =>
        {
            if (desk.By.PersonId is null)
            {
                throw new RuleException("A dissent is signed by a person; the console is none.");
            }

            var brief = await desk.Find<Brief>(input.Brief);
            var number = 1 + (await desk.Db.Dissents.Where(d => d.CaseId == desk.Case.Id && d.Brief == brief.Number).MaxAsync(d => (int?)d.Number, desk.Cancel) ?? 0);
            desk.Db.Dissents.Add(Dissent.Sign(desk.Case.Id, brief.Number, number, brief.Version, (desk.By.PersonId, desk.By.Name), input.Text, desk.At));
            return number;
        }, cancel: cancel);
}
