using Microsoft.EntityFrameworkCore;
using RelationsTracker.Core.Search;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>
/// Proposes a query where one finds nothing: a word that no text of the cases has gives way to the nearest one that they have. Only what
/// the person may find is proposed, since each proposal is looked for first.
/// </summary>
internal static class SpellingHelp
{
    private const int MostWordsRead = 20_000;
    private const int MostTried = 5;
    private const int MostCorrected = 3;

    public static async Task<string?> For(SearchScope scope, string text)
    {
        var corrected = text;
        var words = scope.Query.Clauses.Where(c => !c.Excluded).SelectMany(c => c.Any).Where(p => p.Words.Count == 1).Select(p => p.Words[0]).Distinct();
        foreach (var word in words.Where(word => Spelling.Most(word) > 0).Take(MostCorrected))
        {
            foreach (var near in await Near(scope, word))
            {
                var tried = SearchText.Corrected(corrected, word, near);
                if (tried != corrected && await Finds(scope, $"{near} "))
                {
                    corrected = tried;
                    break;
                }
            }
        }

        return corrected != text && await Finds(scope, corrected) ? corrected : null;
    }

    private static async Task<bool> Finds(SearchScope scope, string text) => await scope.With(SearchReader.Read(text)).Rows().AnyAsync(scope.Desk.Cancel);

    private static async Task<IEnumerable<string>> Near(SearchScope scope, string word)
    {
        var (most, ids) = (Spelling.Most(word), scope.Cases.Keys.ToList());
        if (await scope.Desk.Db.Spellings.AnyAsync(w => ids.Contains(w.CaseId) && w.Word == word, scope.Desk.Cancel))
        {
            return [];
        }

        // A slip in the first letter leaves the next two, and one further on leaves the first.
        var (first, next) = (word[..1], word[1..3]);
        var some = await scope.Desk.Db.Spellings.Where(w => ids.Contains(w.CaseId) && w.Word.Length >= word.Length - most && w.Word.Length <= word.Length + most
            && (w.Word.StartsWith(first) || w.Word.Substring(1, 2) == next)).Select(w => w.Word).Distinct().OrderBy(w => w).Take(MostWordsRead).ToListAsync(scope.Desk.Cancel);
        return some.Select(other => (Word: other, Slips: Spelling.Slips(word, other, most))).Where(other => other.Slips <= most)
            .OrderBy(other => other.Slips).ThenBy(other => other.Word, StringComparer.Ordinal).Take(MostTried).Select(other => other.Word);
    }
}
