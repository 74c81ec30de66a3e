using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Cases;

/// <summary>Opens an empty case; owners do.</summary>
public sealed class OpenCase(FrontDoor door)
{
    public sealed record Input(
        [property: Required(ErrorMessage = "The case needs a part of the address.")] string Slug,
        [property: Required(ErrorMessage = "The case needs a title."), StringLength(200)] string Title);

    /// <returns>The case's part of the address.</returns>
    public Task<Outcome<string>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input, async desk =>
        {
            if (await desk.Db.Cases.AnyAsync(c => c.Slug == input.Slug, desk.Cancel))
            {
                throw new RuleException($"There is a case '{input.Slug}' already. Choose another address.");
            }

            desk.Db.Cases.Add(CaseFile.Open(Guid.CreateVersion7(desk.At), input.Slug, input.Title, desk.At));
            return input.Slug;
        }, cancel: cancel);
}
