using System.Text.RegularExpressions;
using RelationsTracker.Core.Text.Hedges;

namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>A judgement said to be certain: the scales end at 1 and 99, and what could not be otherwise is no judgement.</summary>
internal sealed partial class CertaintyClaimed : BriefRule
{
    public override string Id => "certainty-claimed";

    public override string Name => "Judgement said to be certain";

    public override BriefStandard Standard => BriefStandard.Uncertainty;

    public override FindingWeight Weight => FindingWeight.Look;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
        => from sentence in brief.Judgements
           where !JudgementWords.Tells(sentence.Text)
           let text = JudgementWords.Marked(brief.Document, sentence)
           let word = Certain().Matches(text).FirstOrDefault(match => !QuotationMarks.Enclose(text, match.Index, match.Index + match.Length))
           where word is not null && !text[..word.Index].TrimEnd().EndsWith("not", StringComparison.OrdinalIgnoreCase)
           select At(sentence, $"“{word.Value}” leaves no room to be wrong.", "Give a likelihood of the scale, at most almost certain; or report the fact without the word.");

    [GeneratedRegex(@"\b(inevitabl[ey]|undoubtedly|without (any |a )?doubt|beyond (any |all )?doubt|unquestionably|definitely|for certain|certainly will|will certainly|proves? (beyond|conclusively)|impossible that|100 ?%)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Certain();
}
