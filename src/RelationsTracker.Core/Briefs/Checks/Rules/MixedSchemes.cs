namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>Words of two scales in one brief, or of both rows of ICD 203: the reader cannot know which numbers are meant. The first word decides.</summary>
internal sealed class MixedSchemes : BriefRule
{
    public override string Id => "mixed-schemes";

    public override string Name => "Words of two scales mixed";

    public override BriefStandard Standard => BriefStandard.Uncertainty;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
    {
        var words = brief.Own.Where(sentence => !JudgementWords.Tells(sentence.Text)).SelectMany(sentence => LikelihoodWord.In(sentence.Text), (sentence, word) => (Sentence: sentence, Word: word)).ToList();
        var scale = words.Find(used => used.Word.OnlyIcd203 || used.Word.OnlyPhia).Word;
        var row = words.Find(used => used.Word.Row > 0).Word;
        foreach (var (sentence, word) in words)
        {
            if (scale is not null && word is { OnlyIcd203: true } or { OnlyPhia: true } && word.OnlyPhia != scale!.OnlyPhia)
            {
                yield return At(sentence, $"“{word.Words}” is a term of {Scale(word)}, “{scale.Words}” one of {Scale(scale)}.", $"Keep to one scale; in {Scale(scale)} a nearby term is {Near(word, scale.OnlyPhia)}.");
            }
            else if (row is not null && scale is not { OnlyPhia: true } && word.Row > 0 && word.Row != row.Row)
            {
                yield return At(sentence, $"“{word.Words}” and “{row.Words}” are from two rows of the table of ICD 203.", $"Keep to one row: write “{word.Icd203[0].Terms[row.Row - 1]}” here.");
            }
        }
    }

    private static string Scale(LikelihoodWord word) => word.OnlyPhia ? "PHIA" : "ICD 203";

    private static string Near(LikelihoodWord word, bool phia)
    {
        var middle = (word.OnlyPhia ? word.Phia : word.Icd203).Average(band => band.Midpoint);
        var bands = Analysis.Estimates.LikelihoodBand.Of(phia ? Analysis.Estimates.LikelihoodScheme.Phia : Analysis.Estimates.LikelihoodScheme.Icd203);
        return $"“{bands.MinBy(band => Math.Abs(band.Midpoint - middle))!.Terms[0]}”";
    }
}
