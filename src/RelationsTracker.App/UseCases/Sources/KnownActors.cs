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
    public static KnownActor Of(ItemRef reference, ActorContent actor) => new(reference.ToString(), actor.Name, actor.Kind, [.. NamesOf(actor)]);

    /// <summary>The actors of the case at the desk.</summary>
    internal static async Task<KnownNames> Of(Desk desk)
        => Of((await desk.Db.Set<Actor>().AsNoTracking().Where(a => a.CaseId == desk.Case.Id).OrderBy(a => a.Number).ToListAsync(desk.Cancel)).ToDictionary(a => a.Ref, a => a.Content));

    /// <summary>The actors of a case that are not removed, in their order. One that was merged into another lends it its names and is not met itself.</summary>
    public static KnownNames Of(IReadOnlyDictionary<ItemRef, ActorContent> all)
    {
        var actors = all.Where(a => a.Value.State != ItemState.Removed).ToDictionary();
        var lent = actors.Values.Where(a => a.Merge is not null).ToLookup(a => a.Merge!.Into);
        return KnownNames.Of(actors.Where(a => a.Value.Merge is not { } merge || !actors.ContainsKey(merge.Into)).Select(a => Of(a.Key, a.Value) is var known && lent.Contains(a.Key)
            ? known with { Names = [.. known.Names, .. lent[a.Key].SelectMany(other => NamesOf(other).Prepend(new KnownName(other.Name, NameKind.Alias)))] }
            : known));
    }

    private static IEnumerable<KnownName> NamesOf(ActorContent actor) => actor.Names.Select(name => new KnownName(name.Text, name.Kind, name.Language));
}

/// <summary>Reads the actors of a case for searching texts that are not in it.</summary>
public sealed class ReadKnownActors(FrontDoor door)
{
    public Task<Outcome<KnownNames>> Handle(string slug, CancellationToken cancel = default) => door.Read(slug, KnownActors.Of, cancel);
}
