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
    /// <summary>Runs of words in reading order: kept, gone, new.</summary>
    public static IReadOnlyList<(WordFate Fate, string Text)> Between(string before, string after)
    {
        var runs = new List<(WordFate Fate, string Text)>();
        foreach (var piece in InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker()).Lines)
        {
            var fate = piece.Type switch
            {
                ChangeType.Deleted => WordFate.Gone,
                ChangeType.Inserted => WordFate.New,
                _ => WordFate.Kept,
            };
            if (runs.Count > 0 && runs[^1].Fate == fate)
            {
                runs[^1] = (fate, runs[^1].Text + piece.Text);
            }
            else
            {
                runs.Add((fate, piece.Text));
            }
        }

        return runs;
    }
}
