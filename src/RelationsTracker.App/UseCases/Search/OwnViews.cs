using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage.Finding;
using RelationsTracker.Core;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>The views of whoever is at work. Those of others are not there.</summary>
internal static class OwnViews
{
    /// <exception cref="RuleException">The console is at work.</exception>
    public static Guid Me(this Desk desk) => desk.By.PersonId ?? throw new RuleException("The console keeps no views.");

    /// <exception cref="MissingException">There is no such view, or it is somebody else's.</exception>
    public static async Task<SavedView> MyView(this Desk desk, Guid view)
        => await desk.Db.Views.AsTracking().SingleOrDefaultAsync(v => v.Id == view && v.PersonId == desk.By.PersonId, desk.Cancel) ?? throw new MissingException("There is no such view.");

    /// <exception cref="RuleException">Another view has the name.</exception>
    public static async Task ExpectFree(this Desk desk, Guid person, string name)
    {
        if (await desk.Db.Views.AnyAsync(v => v.PersonId == person && v.Name == name, desk.Cancel))
        {
            throw new RuleException($"You have a view '{name}' already. Choose another name.");
        }
    }
}
