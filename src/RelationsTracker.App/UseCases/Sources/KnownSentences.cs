using System.Collections.Concurrent;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Sentences;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>
/// Where the sentences of texts stand, by the text's fingerprint. A text never changes, so it is read into sentences once
/// while the program runs; only places are kept, no words.
/// </summary>
public sealed class KnownSentences
{
    // About 25 MB of places.
    private const int MostPlaces = 500_000;

    private readonly ConcurrentDictionary<string, IReadOnlyList<Sentence>> _byFingerprint = new(StringComparer.Ordinal);

    public bool TryGet(string sha256, out IReadOnlyList<Sentence> sentences) => _byFingerprint.TryGetValue(sha256, out sentences!);

    /// <summary>The sentences of a text, headings among them: those that read like one and those that are declared.</summary>
    public IReadOnlyList<Sentence> Of(string sha256, string text, IEnumerable<TextPart> parts)
    {
        if (TryGet(sha256, out var known))
        {
            return known;
        }

        var headings = TextSections.Headings(parts);

        // Rarely full, and then it is cheaper to begin again than to keep books on who used what.
        if (_byFingerprint.Sum(entry => entry.Value.Count) > MostPlaces)
        {
            _byFingerprint.Clear();
        }

        return _byFingerprint[sha256] = [.. SentenceSplitter.Split(text)
            .Select(sentence => headings.Any(heading => sentence.Start >= heading.Start && sentence.End <= heading.End) ? sentence with { Kind = SentenceKind.Heading } : sentence)];
    }
}
