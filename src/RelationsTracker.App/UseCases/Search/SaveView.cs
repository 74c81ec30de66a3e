using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage.Finding;
using RelationsTracker.Core;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Search;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>Keeps a search under a name of one's own.</summary>
public sealed class SaveView(FrontDoor door)
{
    /// <summary>Longest name, in UTF-16 units.</summary>
    public const int MaxName = SavedView.MaxName;

    public sealed record Input(
        [property: Required(ErrorMessage = "Give the view a name."), StringLength(SavedView.MaxName)] string Name,
        [property: Required(ErrorMessage = "Search for something first."), StringLength(SearchQuery.MaxLength)] string Query);

    public Task<Outcome<Guid>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.BeHere, input, async desk =>
        {
            var (me, name) = (desk.Me(), input.Name.Trim());
            await desk.ExpectFree(me, name);
            if (await desk.Db.Views.CountAsync(v => v.PersonId == me, desk.Cancel) >= SavedView.MostOfOne)
            {
                throw new RuleException($"You have {SavedView.MostOfOne} views. Delete one first.");
            }

            var view = SavedView.Of(me, name, input.Query.Trim(), desk.At);
            desk.Db.Add(view);
            return view.Id;
        }, cancel: cancel);
}
