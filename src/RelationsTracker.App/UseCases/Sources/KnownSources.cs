using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Analysis.Provenance;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>The sources of a case with their derivations, and the names of the origin groups. The derivations may hold a circle.</summary>
internal sealed record KnownSources(IReadOnlyDictionary<ItemRef, SourceContent> Sources, IReadOnlyDictionary<ItemRef, string> Groups, SourceGraph Graph)
{
    public static async Task<KnownSources> Load(Desk desk)
    {
        var sources = await desk.Db.Set<Source>().Where(s => s.CaseId == desk.Case.Id).ToListAsync(desk.Cancel);
        var groups = await desk.Db.Set<OriginGroup>().Where(g => g.CaseId == desk.Case.Id).ToListAsync(desk.Cancel);
        var view = new CaseView(sources.Concat<Item>(groups).ToDictionary(i => i.Ref, i => i.Body));
        return new KnownSources(sources.ToDictionary(s => s.Ref, s => s.Content), groups.ToDictionary(g => g.Ref, g => g.Content.Name), DerivationRules.Graph(view));
    }

    /// <summary>Whether a step upstream is only suspected.</summary>
    public bool IsPossible(string source, string upstream)
        => Sources[ItemRef.Parse(source, null)].Derivations.All(d => $"{d.Upstream}" != upstream || d.Possible);

    /// <summary>Sources that were retracted or removed.</summary>
    public HashSet<string> Fallen() => [.. Sources.Where(s => s.Value.State is ItemState.Retracted or ItemState.Removed).Select(s => $"{s.Key}")];
}
