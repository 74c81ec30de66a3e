using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Names;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>The actors of a case as texts are searched for them.</summary>
public static class KnownActors
{
    /// <summary>One actor with all its names; its key is its reference.</summary>
    public static KnownActor Of(ItemRef reference, ActorContent actor)
        => new(reference.ToString(), actor.Name, actor.Kind, [.. actor.Names.Select(name => new KnownName(name.Text, name.Kind, name.Language))]);

    /// <summary>All actors of the case at the desk that are neither removed nor merged away.</summary>
    internal static async Task<KnownNames> Of(Desk desk)
    {
        var actors = await desk.Db.Set<Actor>().AsNoTracking().Where(a => a.CaseId == desk.Case.Id).OrderBy(a => a.Number).ToListAsync(desk.Cancel);
        return KnownNames.Of(actors.Where(a => a.Content.State != ItemState.Removed).Select(a => Of(a.Ref, a.Content)));
    }
}
