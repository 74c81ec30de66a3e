using System.Text.RegularExpressions;

namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>Words of corroboration over items that go back to one origin: many reports from one mouth count once (house rule 4).</summary>
internal sealed partial class SingleOriginAsSeveral : BriefRule
{
    public override string Id => "single-origin";

    public override string Name => "One origin presented as corroboration";

    public override BriefStandard Standard => BriefStandard.Sourcing;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
    {
        foreach (var sentence in brief.Own.Where(sentence => sentence.References.Count > 0))
        {
            var word = Corroborating().Matches(sentence.Text).FirstOrDefault(match => !Denied().IsMatch(sentence.Text[..match.Index]));
            var traced = word is null ? [] : brief.Cited(sentence).Where(item => item.Origins.Count > 0).ToList();
            if (traced.SelectMany(item => item.Origins).Distinct().ToList() is [var origin] && !Disclosed().IsMatch(brief.Around(sentence)))
            {
                yield return At(sentence, $"“{word!.Value}”, but {string.Join(", ", traced.Select(item => item.Ref))} {(traced.Count == 1 ? "goes" : "go")} back to one origin, {(origin.Length > 0 ? origin : "an unknown one")}.",
                    "Say that the reports go back to one origin, or cite one that does not.");
            }
        }
    }

    [GeneratedRegex(@"\b(corroborat\w+|confirm(s|ed)|independent(ly)?|(several|multiple|many|numerous|various|different|two|three|four|five|six|seven|eight|nine|ten|[0-9]+) (other |independent |separate |different )?(sources|reports|outlets|accounts|witnesses|newspapers|papers|media)|sources agree|widely reported|both sources)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Corroborating();

    [GeneratedRegex(@"\b(not|no|nobody|nothing|none|never|without|neither|nor|cannot be|lacks?)( \w+)?( \w+)? $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(origins?|counts? (only )?once|back to|same source|single source|one source|one note|one voice|one mouth)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Disclosed();
}
