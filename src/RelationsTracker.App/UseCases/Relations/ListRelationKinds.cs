using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;

namespace RelationsTracker.App.UseCases.Relations;

/// <summary>Lists the kinds of relations of a case: those it uses, most used first, then the rest of the vocabulary.</summary>
public sealed class ListRelationKinds(FrontDoor door)
{
    public Task<Outcome<IReadOnlyList<RelationKind>>> Handle(string slug, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<RelationKind>>(slug, async desk =>
        {
            var removed = desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == ItemKind.Relation && e.State == ItemState.Removed).Select(e => e.Number);
            var used = await desk.Db.Set<Relation>().Where(r => r.CaseId == desk.Case.Id && !removed.Contains(r.Number)).Select(r => new { r.Content.Kind, r.Content.Sign, r.Content.Reverse }).ToListAsync(desk.Cancel);
            return RelationVocabulary.Of([.. used.Select(r => (r.Kind, r.Sign, r.Reverse))]);
        }, cancel);
}
