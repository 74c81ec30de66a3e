using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Anchoring;
using RelationsTracker.Core.Text.Sentences;

namespace RelationsTracker.Core.Sources;

/// <summary>
/// What became of the skips of a former version: counted in sentences. What was not carried over is unread again, because
/// nobody has read the new words.
/// </summary>
public sealed record CarriedSkips
{
    [Field("From the version", Required = true, Kinds = [ItemKind.SourceText])]
    public ItemRef From { get; init; }

    [Field("Came along", Low = 0)]
    public int Same { get; init; }

    [Field("Unread again", Low = 0)]
    public int Unread { get; init; }

    /// <summary>
    /// Puts on a later version the skips of the former, as strictly as excerpts are placed: where the very words stand at
    /// the place the text leads to. Where a skip does not stand as a whole, its sentences are placed one by one. What
    /// somebody skipped on the later version already stays as it is.
    /// </summary>
    /// <param name="former">The former version and its reference; its words are here.</param>
    /// <param name="later">The later version.</param>
    /// <param name="placing">Places ranges of the former text in the later.</param>
    /// <returns>The later version with the skips, and with the count of what became of them.</returns>
    public static SourceTextContent Carry((ItemRef Ref, SourceTextContent Text) former, SourceTextContent later, ReAnchoring placing)
    {
        var words = former.Text.Text!;
        var (skips, same, unread) = (later.Skips, 0, 0);
        foreach (var skip in former.Text.Skips)
        {
            var sentences = SentenceSplitter.Split(words[skip.Start..skip.End]).Select(sentence => (Start: skip.Start + sentence.Start, End: skip.Start + sentence.End)).ToList();
            var whole = Place(words, placing, skip.Start, skip.End);
            var placed = whole is { } place ? [place] : sentences.Select(sentence => Place(words, placing, sentence.Start, sentence.End)).OfType<(int Start, int End)>().ToList();
            var came = whole is null ? placed.Count : Math.Max(1, sentences.Count);
            (same, unread) = (same + came, unread + Math.Max(1, sentences.Count) - came);
            skips = placed.Where(range => skips.All(other => other.End <= range.Start || other.Start >= range.End)).ToList()
                .Aggregate(skips, (all, range) => all.And(skip with { Start = range.Start, End = range.End }));
        }

        return later with { Skips = skips, CarriedSkips = new CarriedSkips { From = former.Ref, Same = same, Unread = unread } };
    }

    private static (int Start, int End)? Place(string words, ReAnchoring placing, int start, int end)
        => !SurrogatePairs.Cuts(words, start) && !SurrogatePairs.Cuts(words, end) && placing.Place(start, end) is { Fate: Fate.Same, Places: [var place, ..] } ? (place.Start, place.End) : null;
}
