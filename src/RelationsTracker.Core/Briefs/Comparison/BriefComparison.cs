using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Briefs.Verification;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Comparison;

/// <summary>Two texts of a brief beside each other, sentence by sentence, with what changed underneath.</summary>
/// <param name="Before">The head of the earlier.</param>
/// <param name="After">The head of the later, an edition or the present draft.</param>
/// <param name="Pairs">In reading order.</param>
/// <param name="Figures">What differs in figures, which may stand alone, and which of them came or went.</param>
public sealed record BriefComparison(SheetHead Before, SheetHead After, IReadOnlyList<SentencePair> Pairs, IReadOnlyList<VerificationCause> Figures)
{
    /// <summary>How many sentences met this fate.</summary>
    public int Count(SentenceFate fate) => Pairs.Count(pair => pair.Fate == fate);

    /// <param name="steps">The last step in the life of items, where it is known.</param>
    public static BriefComparison Of((BriefSheet Sheet, BriefDocument Document) before, (BriefSheet Sheet, BriefDocument Document) after, IReadOnlyDictionary<ItemRef, LifecycleRecord> steps)
    {
        var ground = new Ground(before.Sheet, after.Sheet, steps);
        return new BriefComparison(before.Sheet.Head, after.Sheet.Head, [.. SentenceAlignment.Of(before.Document.Sentences, after.Document.Sentences).Select(pair => Pair(pair.Before, pair.After, ground))], [.. ground.Figures()]);
    }

    private static SentencePair Pair(BriefSentence? before, BriefSentence? after, Ground ground)
    {
        VerificationCause[] causes = [.. (before?.References ?? []).Concat(after?.References ?? []).Distinct().SelectMany(ground.Causes).Distinct()];
        var fate = (before, after) switch
        {
            (null, _) => SentenceFate.New,
            (_, null) => SentenceFate.Gone,
            _ when before.Text != after.Text => SentenceFate.Reworded,
            _ => causes.Length > 0 ? SentenceFate.OtherGround : SentenceFate.Kept,
        };
        return new SentencePair(fate, before, after, causes);
    }

    private sealed class Ground(BriefSheet before, BriefSheet after, IReadOnlyDictionary<ItemRef, LifecycleRecord> steps)
    {
        private readonly Dictionary<BriefReference, List<VerificationCause>> _known = [];

        public List<VerificationCause> Causes(BriefReference reference)
        {
            if (!_known.TryGetValue(reference, out var causes))
            {
                _known[reference] = causes = reference.Figure is null ? [.. OfItem(reference.Item!.Value)] : [.. OfFigure(reference)];
            }

            return causes;
        }

        public IEnumerable<VerificationCause> Figures()
        {
            var (then, now) = (before.Figures.Select(figure => figure.Reference).ToList(), after.Figures.Select(figure => figure.Reference).ToList());
            return
            [
                .. then.Except(now).Select(gone => new VerificationCause(CauseKind.FigureDiffers, $"{gone}", $"{gone} is not in it any more.")),
                .. now.Except(then).Select(added => new VerificationCause(CauseKind.FigureDiffers, $"{added}", $"{added} is new in it.")),
                .. then.Intersect(now).SelectMany(Causes),
            ];
        }

        // What only one of the two cites has nothing to be held against.
        private IEnumerable<VerificationCause> OfItem(ItemRef item)
            => (before.Cited.FirstOrDefault(cited => cited.Ref == item), after.Cited.FirstOrDefault(cited => cited.Ref == item)) is ({ } was, { } now)
                ? ItemDifference.Between(was, now, steps).Concat(BriefVerification.SourcesOf(was).SelectMany(OfSource))
                : [];

        private IEnumerable<VerificationCause> OfSource(ItemRef source)
            => (Source(before, source), Source(after, source)) is ({ } was, { } now) ? SourceDifference.Between(was, now, steps) : [];

        private IEnumerable<VerificationCause> OfFigure(BriefReference reference)
            => (Figure(before, reference), Figure(after, reference)) is ({ } was, { } now) ? FigureDifference.Between(was, now) : [];

        private static ManifestSource? Source(BriefSheet sheet, ItemRef reference)
            => sheet.Sources.FirstOrDefault(source => source.Ref == reference) is { } found ? new(found.Ref, found.Name, found.Reliability, found.State) : null;

        private static ManifestFigure? Figure(BriefSheet sheet, BriefReference reference)
            => sheet.Figures.FirstOrDefault(figure => figure.Reference == reference) is { } found ? ManifestFigure.Of(found) : null;
    }
}
