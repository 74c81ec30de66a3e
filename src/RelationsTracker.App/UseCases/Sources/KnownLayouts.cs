using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>
/// Where pages and sentences of texts stand, by the text's fingerprint. A text never changes, so it is laid out once while
/// the program runs; only places are kept, no words. From then on a page is read alone, however long its text is.
/// </summary>
public sealed class KnownLayouts
{
    // About 25 MB of places.
    private const int MostPlaces = 500_000;

    private readonly ConcurrentDictionary<string, TextLayout> _byFingerprint = new(StringComparer.Ordinal);

    /// <summary>The layout of a text that is here; its words are fetched only where it is not known yet.</summary>
    internal async Task<TextLayout> Of(Desk desk, int text, string sha256)
    {
        if (_byFingerprint.TryGetValue(sha256, out var known))
        {
            return known;
        }

        var whole = await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && t.Number == text).Select(t => new { Words = t.Content.Text!, t.Content.Parts }).SingleAsync(desk.Cancel);

        // Rarely full, and then it is cheaper to begin again than to keep books on who used what.
        if (_byFingerprint.Sum(entry => entry.Value.Sentences.Count) > MostPlaces)
        {
            _byFingerprint.Clear();
        }

        return _byFingerprint[sha256] = TextLayout.Of(whole.Words, whole.Parts);
    }

    /// <summary>What is known of a text beside its words; null where there is no such text, or its words are not here.</summary>
    internal static Task<SourceTextContent?> Cover(Desk desk, int text)
        => desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && t.Number == text && t.Content.Text != null).Select(t => new SourceTextContent
        {
            Source = t.Content.Source,
            Sha256 = t.Content.Sha256,
            Length = t.Content.Length,
            Parts = t.Content.Parts,
            Skips = t.Content.Skips,
            Records = t.Content.Records,
        }).SingleOrDefaultAsync(desk.Cancel);

    /// <summary>The words of one page of a text that is here, and nothing more.</summary>
    internal static Task<string> Words(Desk desk, int text, TextLayout layout, int page)
    {
        var (start, length) = (layout.PageStarts[page - 1], layout.PageStarts[page] - layout.PageStarts[page - 1]);
        return desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && t.Number == text).Select(t => t.Content.Text!.Substring(start, length)).SingleAsync(desk.Cancel);
    }
}
