using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Briefs.Figures;
using RelationsTracker.App.UseCases.Briefs.Sheets;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Briefs.Verification;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Briefs.Verification;

/// <summary>Reads what a case says now of everything a manifest names.</summary>
internal static class PresentGround
{
    public static async Task<PresentFacts> Present(this Desk desk, BriefManifest manifest, DrawFigures draw)
    {
        var items = manifest.Items.Select(item => item.Ref).Concat(manifest.Sentences.SelectMany(sentence => sentence.References).Where(reference => reference.Figure is null).SelectMany(reference => reference.Items)).Distinct().ToList();
        var excerpts = manifest.Items.SelectMany(item => item.Words).Select(words => words.Excerpt).Distinct().ToList();
        var sources = manifest.Sources.Select(source => source.Ref).Distinct().ToList();
        var ground = await CitedGround.Load(desk, [.. items, .. excerpts, .. sources]);
        var figures = (await draw.Handle(desk.Case.Slug, Figures(manifest), desk.Cancel)).ValueOrDefault ?? [];
        return new PresentFacts
        {
            Items = items.Where(ground.Has).ToDictionary(item => item, ground.Cite),
            Sources = sources.Where(source => source.Kind == ItemKind.Source && ground.Has(source)).Select(ground.Source).ToDictionary(source => source.Ref, source => new ManifestSource(source.Ref, source.Name, source.Reliability, source.State)),
            Figures = figures.Select(ManifestFigure.Of).DistinctBy(figure => figure.Reference).ToDictionary(figure => figure.Reference),
            Steps = items.Concat(excerpts).Concat(sources).Distinct().Where(item => ground.LastStep(item) is not null).ToDictionary(item => item, item => ground.LastStep(item)!),
            Lost = excerpts.Where(excerpt => ground.WhyLost(excerpt) is not null).ToDictionary(excerpt => excerpt, excerpt => ground.WhyLost(excerpt)!),
            Fallen = items.Where(ground.Has).ToDictionary(item => item, item => ground.FallenUnder(item, manifest.Head.At)),
        };
    }

    private static IEnumerable<BriefReference> Figures(BriefManifest manifest)
        => manifest.Figures.Select(figure => figure.Reference).Concat(manifest.Sentences.SelectMany(sentence => sentence.References).Where(reference => reference.Figure is not null)).Distinct();
}
