using RelationsTracker.Core.Briefs.Documents;

namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>
/// A word of likelihood beside an item for which the case keeps another: of a claim its estimates, of a hypothesis the
/// forecasts or the likelihood rule, of a forecast or its question the outcomes. Where any of the words fits any of the numbers, nothing is said.
/// </summary>
internal sealed class LikelihoodAgainstStored : BriefRule
{
    public override string Id => "likelihood-against-stored";

    public override string Name => "Likelihood word does not match the stored probability";

    public override BriefStandard Standard => BriefStandard.Uncertainty;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
    {
        foreach (var sentence in brief.Own)
        {
            var words = LikelihoodWord.In(sentence.Text);
            var kept = words.Count == 0 ? [] : brief.Cited(sentence).SelectMany(item => Kept(item, sentence)).ToList();
            if (kept.Count > 0 && !words.Any(word => kept.Exists(likelihood => word.Fits(likelihood.Low, likelihood.High))))
            {
                yield return At(sentence, $"“{words[0].Words}” stands for {words[0].Range}, but {string.Join("; ", kept.Take(3).Select(Say))}.", "Write the word for the number the case keeps, or change what it keeps and say why.");
            }
        }
    }

    // Of several outcomes those that the sentence names; where it names none, all.
    private static IEnumerable<StoredLikelihood> Kept(GroundItem item, BriefSentence sentence)
        => item.Likelihoods.Where(likelihood => likelihood.About.Length > 0 && sentence.Text.Contains(likelihood.About, StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } named ? named : item.Likelihoods;

    private static string Say(StoredLikelihood likelihood)
    {
        var number = likelihood.Low == likelihood.High ? FormattableString.Invariant($"{likelihood.Low:0.#} %") : FormattableString.Invariant($"{likelihood.Low:0.#} to {likelihood.High:0.#} %");
        return $"{likelihood.From} {(likelihood.From.StartsWith("the forecasts", StringComparison.Ordinal) ? "give" : "gives")} {(likelihood.About.Length > 0 ? $"“{likelihood.About}” " : "")}{number}";
    }
}
