using System.Text.RegularExpressions;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>Something retracted, disputed, superseded or removed that is cited as if it stood. Where the paragraph or its heading says so, nothing is said.</summary>
internal sealed partial class FallenCited : BriefRule
{
    public override string Id => "fallen-cited";

    public override string Name => "Retracted or disputed item cited";

    public override BriefStandard Standard => BriefStandard.Sourcing;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
        => from sentence in brief.Document.Sentences
           let cited = brief.Cited(sentence).ToList()
           where cited.Exists(IsFallen) && !Said().IsMatch(brief.Around(sentence))
           from item in cited.Where(IsFallen)
           select At(sentence, item.FallenSource is { } source && Stands(item.State) ? $"{item.Ref} rests on {source}, which was retracted." : $"{item.Ref} is {item.State.ToString().ToLowerInvariant()}.",
               "Say that it does not stand, or rest the sentence on something that does.");

    private static bool IsFallen(GroundItem item) => !Stands(item.State) || item.FallenSource is not null;

    private static bool Stands(ItemState state) => state is not (ItemState.Retracted or ItemState.Disputed or ItemState.Superseded or ItemState.Removed);

    [GeneratedRegex(@"\b(retract\w*|withdr\w+|taken back|took back|takes? back|disputed?|superseded|removed|disowned|recanted|no longer (stands?|holds?)|does not stand)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Said();
}
