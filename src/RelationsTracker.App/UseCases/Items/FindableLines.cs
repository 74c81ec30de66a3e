using RelationsTracker.App.Storage;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Folding;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>Lines of the register in which a word occurs, or, of an actor, a name that is spelled like it in another script.</summary>
internal static class FindableLines
{
    // A shorter key is part of too many names.
    private const int ShortestKey = 4;

    /// <param name="lines">The lines searched.</param>
    /// <param name="word">A folded word.</param>
    public static IQueryable<RegisterEntry> WithWord(this IQueryable<RegisterEntry> lines, string word)
    {
        var key = NameKey.Of(word);
        return key.Length < ShortestKey || key == word
            ? lines.Where(e => e.Folded.Contains(word))
            : lines.Where(e => e.Folded.Contains(word) || (e.Kind == ItemKind.Actor && e.Folded.Contains(key)));
    }
}
