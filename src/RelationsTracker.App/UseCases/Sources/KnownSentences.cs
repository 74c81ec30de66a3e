using System.Collections.Concurrent;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>
/// Where the sentences of texts stand, by the text's fingerprint. A text never changes, so it is read into sentences once
/// while the program runs; only places are kept, no words.
/// </summary>
public sealed class KnownSentences
{
    // About 16 MB of places.
    private const int MostPlaces = 2_000_000;

    private readonly ConcurrentDictionary<string, IReadOnlyList<(int Start, int End)>> _byFingerprint = new(StringComparer.Ordinal);

    public bool TryGet(string sha256, out IReadOnlyList<(int Start, int End)> sentences) => _byFingerprint.TryGetValue(sha256, out sentences!);

    /// <summary>The sentences of a text, in UTF-16 units, end exclusive.</summary>
    public IReadOnlyList<(int Start, int End)> Of(string sha256, string text)
    {
        if (TryGet(sha256, out var known))
        {
            return known;
        }

        // Rarely full, and then it is cheaper to begin again than to keep books on who used what.
        if (_byFingerprint.Sum(entry => entry.Value.Count) > MostPlaces)
        {
            _byFingerprint.Clear();
        }

        return _byFingerprint[sha256] = [.. Naive(text)];
    }

    private static IEnumerable<(int, int)> Naive(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' or '\n' or '։' or '؟')
            {
                if (text[start..(i + 1)].Trim().Length > 1)
                {
                    while (char.IsWhiteSpace(text[start]))
                    {
                        start++;
                    }

                    yield return (start, text[i] == '\n' ? i : i + 1);
                }

                start = i + 1;
            }
        }
    }
}
