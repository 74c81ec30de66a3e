using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Analysis.Provenance;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>The sources of a case and the origins they go back to.</summary>
internal sealed record SourceOrigins(IReadOnlyDictionary<ItemRef, SourceContent> Sources, OriginGroups Origins)
{
    public static async Task<SourceOrigins> Load(Desk desk)
    {
        var sources = await desk.Db.Set<Source>().Where(s => s.CaseId == desk.Case.Id).ToListAsync(desk.Cancel);
        var groups = await desk.Db.Set<OriginGroup>().Where(g => g.CaseId == desk.Case.Id).ToListAsync(desk.Cancel);
        var view = new CaseView(sources.Concat<Item>(groups).ToDictionary(i => i.Ref, i => i.Body));
        return new SourceOrigins(sources.ToDictionary(s => s.Ref, s => s.Content), new OriginGroups(DerivationRules.Graph(view)));
    }
}
