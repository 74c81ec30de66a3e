using System.Globalization;
using System.Text.RegularExpressions;

namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>A word of likelihood with a number after it that the word does not stand for: "likely (85 %)".</summary>
internal sealed partial class LikelihoodAgainstNumber : BriefRule
{
    public override string Id => "likelihood-against-number";

    public override string Name => "Likelihood word and number disagree";

    public override BriefStandard Standard => BriefStandard.Uncertainty;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
        => from sentence in brief.Own
           from word in LikelihoodWord.In(sentence.Text)
           let number = Number().Match(sentence.Text[word.End..])
           where number.Success && number.Index == 0
           let low = double.Parse(number.Groups["low"].Value, CultureInfo.InvariantCulture)
           let high = number.Groups["high"] is { Success: true } upper ? double.Parse(upper.Value, CultureInfo.InvariantCulture) : low
           where !word.Fits(low, high)
           select At(sentence, $"“{word.Words}” stands for {word.Range}, not for {number.Value.Trim(' ', '(', ')', ',')}.", "Write the word that stands for the number, or leave the number out.");

    [GeneratedRegex(@"^,? ?\(?(about |around |roughly |some |≈ ?|~)?(?<low>[0-9]{1,3}(\.[0-9]{1,2})?)( ?(–|-|to) ?(?<high>[0-9]{1,3}(\.[0-9]{1,2})?))? ?(%|per ?cent)\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
