using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Verification;

/// <summary>Holds a manifest against the present: sentence by sentence, what still holds, what changed, what was taken back, and what cannot be told.</summary>
public static class BriefVerification
{
    public static VerifiedBrief Of(BriefManifest manifest, PresentFacts present, DateTimeOffset at)
    {
        var (items, sources) = (manifest.Items.DistinctBy(item => item.Ref).ToDictionary(item => item.Ref), manifest.Sources.DistinctBy(source => source.Ref).ToDictionary(source => source.Ref));
        var figures = manifest.Figures.DistinctBy(figure => figure.Reference).ToDictionary(figure => figure.Reference);
        var known = new Dictionary<BriefReference, IReadOnlyList<VerificationCause>>();
        IReadOnlyList<VerificationCause> Causes(BriefReference reference)
        {
            if (!known.TryGetValue(reference, out var causes))
            {
                known[reference] = causes = reference.Figure is not null
                    ? FigureDifference.Of(reference, figures.GetValueOrDefault(reference), present)
                    : [.. ItemDifference.Of(reference.Item!.Value, items.GetValueOrDefault(reference.Item!.Value), present), .. SourcesOf(items.GetValueOrDefault(reference.Item!.Value)).SelectMany(source => SourceDifference.Of(source, sources.GetValueOrDefault(source), present))];
            }

            return causes;
        }

        return new VerifiedBrief(manifest.Head, at.ToUniversalTime(), [.. manifest.Sentences.Select(sentence => Of(sentence, [.. sentence.References.SelectMany(Causes).Distinct()]))],
            [.. figures.Values.Select(figure => Of(figure, Causes(figure.Reference)))]);
    }

    private static VerifiedSentence Of(ManifestSentence sentence, IReadOnlyList<VerificationCause> causes)
        => new(sentence, sentence.References.Count == 0 ? Standing.NoReference : Worst(causes), causes);

    private static VerifiedFigure Of(ManifestFigure figure, IReadOnlyList<VerificationCause> causes) => new(figure.Reference, figure.Title, Worst(causes), causes);

    private static Standing Worst(IReadOnlyList<VerificationCause> causes) => causes.Select(cause => cause.Standing).DefaultIfEmpty(Standing.StillTrue).Max();

    /// <summary>The sources an item leads to: whose words it rests on, and who says it.</summary>
    internal static IEnumerable<ItemRef> SourcesOf(Sheets.SheetItem? item)
        => item is null ? [] : item.Words.Select(words => words.Source).Concat(item.Voice is { Kind: ItemKind.Source } voice ? [voice] : []).Where(source => source != item.Ref).Distinct();
}
