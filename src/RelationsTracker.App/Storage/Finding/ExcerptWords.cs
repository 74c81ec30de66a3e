using Microsoft.EntityFrameworkCore;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Storage.Finding;

/// <summary>The words that excerpts stand for, from the texts they are of, where those are here.</summary>
internal sealed class ExcerptWords
{
    private readonly Dictionary<Excerpt, string?> _words = [];

    public IReadOnlyCollection<Excerpt> Excerpts => _words.Keys;

    public string? For(Item item) => item is Excerpt excerpt ? _words.GetValueOrDefault(excerpt) : null;

    /// <summary>Rows of the excerpts that are not among these items.</summary>
    public IEnumerable<FindableRow> Others(IEnumerable<Item> items) => _words.Keys.Except(items.OfType<Excerpt>()).SelectMany(excerpt => FindableRow.Of(excerpt, _words[excerpt]));

    public static async Task<ExcerptWords> Of(TrackerDb db, IReadOnlyList<Excerpt> excerpts, CancellationToken cancel)
    {
        var found = new ExcerptWords();
        foreach (var text in excerpts.Distinct().GroupBy(excerpt => (excerpt.CaseId, excerpt.Content.Text.Number)))
        {
            var words = await Whole(db, text.Key.CaseId, text.Key.Number, cancel);
            foreach (var excerpt in text)
            {
                found._words[excerpt] = words is not null && excerpt.Content.End <= words.Length ? words[excerpt.Content.Start..excerpt.Content.End] : null;
            }
        }

        return found;
    }

    // What this save is about to write is not in the table yet.
    private static async Task<string?> Whole(TrackerDb db, Guid caseId, int number, CancellationToken cancel)
        => db.ChangeTracker.Entries<SourceText>().Select(e => e.Entity).FirstOrDefault(t => t.CaseId == caseId && t.Number == number) is { } here
            ? here.Content.Text
            : await db.Set<SourceText>().Where(t => t.CaseId == caseId && t.Number == number).Select(t => t.Content.Text).SingleOrDefaultAsync(cancel);
}
