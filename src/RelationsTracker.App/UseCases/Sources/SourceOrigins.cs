using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
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
        return Of([.. sources.Select(s => new Entry<SourceContent>(s.Ref, s.Content))], [.. groups.Select(g => new Entry<OriginGroupContent>(g.Ref, g.Content))]);
    }

    public static SourceOrigins Of(IReadOnlyList<Entry<SourceContent>> sources, IReadOnlyList<Entry<OriginGroupContent>> groups)
    {
        var view = new CaseView(sources.Select(s => (s.Ref, Content: (Content)s.Content)).Concat(groups.Select(g => (g.Ref, Content: (Content)g.Content))).ToDictionary(i => i.Ref, i => i.Content));
        return new SourceOrigins(sources.ToDictionary(s => s.Ref, s => s.Content), new OriginGroups(DerivationRules.Graph(view)));
    }
}
