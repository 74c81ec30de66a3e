using RelationsTracker.Core.Text.Hedges;

namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>
/// A loaded word of a cited claim, or one that judges by itself, in our own voice. Between marks of quotation or emphasis
/// it is shown, not used; in the words of a question or answer it is a name.
/// </summary>
internal sealed class LoadedWordAdopted : BriefRule
{
    public override string Id => "loaded-word";

    public override string Name => "Loaded word adopted";

    public override BriefStandard Standard => BriefStandard.Distinction;

    public override FindingWeight Weight => FindingWeight.Look;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
    {
        foreach (var sentence in brief.Own)
        {
            var text = JudgementWords.Marked(brief.Document, sentence);
            var own = brief.Cited(sentence).SelectMany(item => item.LoadedWords.Where(word => Holds(text, word)), (item, word) => (Word: word, Why: $"{item.Ref} records it as a loaded word of its source"));
            var judging = LoadedMarks.FindIn(text).Where(found => found.Reason == LoadedReason.LoadedTerm && !QuotationMarks.Enclose(text, found.Start, found.End)).Select(found => (Word: text[found.Start..found.End], Why: $"it {found.Why}"));
            foreach (var (word, why) in own.Concat(judging).Where(found => !brief.Ground.NamedSo.Contains(found.Word, StringComparison.OrdinalIgnoreCase)).DistinctBy(found => found.Word, StringComparer.OrdinalIgnoreCase))
            {
                yield return At(sentence, $"“{word}” is taken over: {why}.", "Say it in neutral words, or put it between quotation marks and say whose word it is.");
            }
        }
    }

    private static bool Holds(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])) && !QuotationMarks.Enclose(text, at, end))
            {
                return true;
            }
        }

        return false;
    }
}
