using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>What became of words between two wordings.</summary>
public enum WordFate
{
    Kept,
    Gone,
    New,
}

/// <summary>Two wordings beside each other, word by word.</summary>
public static class WordDifference
{
    /// <summary>
    /// Runs of words in reading order: kept, gone, new. Blanks between changed words change with them, so that a phrase put in
    /// place of another reads as one, and not as a sieve.
    /// </summary>
    public static IReadOnlyList<(WordFate Fate, string Text)> Between(string before, string after)
    {
        var runs = new List<(WordFate Fate, string Text)>();
        var changed = new List<(WordFate Fate, string Text)>();
        foreach (var piece in InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker()).Lines)
        {
            var fate = piece.Type switch
            {
                ChangeType.Deleted => WordFate.Gone,
                ChangeType.Inserted => WordFate.New,
                _ => WordFate.Kept,
            };
            if (fate == WordFate.Kept && (changed.Count == 0 || !string.IsNullOrWhiteSpace(piece.Text)))
            {
                Tell(changed, runs);
                Add(runs, fate, piece.Text);
            }
            else
            {
                changed.Add((fate, piece.Text));
            }
        }

        Tell(changed, runs);
        return runs;
    }

    private static void Tell(List<(WordFate Fate, string Text)> changed, List<(WordFate Fate, string Text)> runs)
    {
        var phrase = changed.FindLastIndex(piece => piece.Fate != WordFate.Kept) + 1;
        var (gone, come) = (Side(changed.Take(phrase), WordFate.Gone), Side(changed.Take(phrase), WordFate.New));
        var sieve = changed.Take(phrase).Any(piece => piece.Fate == WordFate.Kept);
        if (sieve && (string.IsNullOrWhiteSpace(gone) || string.IsNullOrWhiteSpace(come)))
        {
            changed.ForEach(piece => Add(runs, piece.Fate, piece.Text));
        }
        else
        {
            Add(runs, WordFate.Gone, gone);
            Add(runs, WordFate.New, come);
            changed.Skip(phrase).ToList().ForEach(piece => Add(runs, piece.Fate, piece.Text));
        }

        changed.Clear();
    }

    private static string Side(IEnumerable<(WordFate Fate, string Text)> pieces, WordFate fate)
        => string.Concat(pieces.Where(piece => piece.Fate == fate || piece.Fate == WordFate.Kept).Select(piece => piece.Text));

    private static void Add(List<(WordFate Fate, string Text)> runs, WordFate fate, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (runs.Count > 0 && runs[^1].Fate == fate)
        {
            runs[^1] = (fate, runs[^1].Text + text);
        }
        else
        {
            runs.Add((fate, text));
        }
    }
}
