using Microsoft.EntityFrameworkCore;
using RelationsTracker.Core.Search;

namespace RelationsTracker.App.Storage.Finding;

/// <summary>Keeps the words of each case that people may mean when they mistype. What only its writer sees adds none.</summary>
internal static class WordSpelling
{
    private const int Shortest = 4;
    private const int Longest = 40;
    private const int AtOnce = 1000;

    public static async Task Spell(this TrackerDb db, IEnumerable<FindableRow> rows, CancellationToken cancel)
    {
        foreach (var inCase in rows.Where(row => row.IsCommon).GroupBy(row => row.CaseId))
        {
            var words = inCase.SelectMany(row => FindableWords.Fields(row.Words)).SelectMany(field => field.Split(' ')).Where(IsWord).ToHashSet(StringComparer.Ordinal);
            foreach (var some in words.Chunk(AtOnce))
            {
                var known = (await db.Spellings.AsNoTracking().Where(w => w.CaseId == inCase.Key && some.Contains(w.Word)).Select(w => w.Word).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
                var tracked = db.ChangeTracker.Entries<SpelledWord>().Where(e => e.Entity.CaseId == inCase.Key).Select(e => e.Entity.Word).ToHashSet(StringComparer.Ordinal);
                db.AddRange(some.Where(word => !known.Contains(word) && !tracked.Contains(word)).Select(word => SpelledWord.Of(inCase.Key, word)));
            }
        }
    }

    private static bool IsWord(string word) => word.Length is >= Shortest and <= Longest && !word.Any(char.IsAsciiDigit);
}
