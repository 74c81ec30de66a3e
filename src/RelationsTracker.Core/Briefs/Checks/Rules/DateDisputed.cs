using System.Text.RegularExpressions;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Dates;

namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>A date that the check of the chronology disputes: of a cited item by itself, or one written beside an event on which that event cannot have been. Where the paragraph says so, or cites the tension, nothing is said.</summary>
internal sealed partial class DateDisputed : BriefRule
{
    public override string Id => "date-disputed";

    public override string Name => "Date that the chronology disputes";

    public override BriefStandard Standard => BriefStandard.Argument;

    public override FindingWeight Weight => FindingWeight.Look;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
    {
        foreach (var sentence in brief.Own)
        {
            var events = brief.Cited(sentence).ToList();
            if (events.Count == 0 || Said().IsMatch(brief.Around(sentence)) || brief.Paragraph(sentence).SelectMany(beside => beside.References).SelectMany(reference => reference.Items).Any(item => item.Kind == ItemKind.Tension))
            {
                continue;
            }

            foreach (var item in events.Where(item => item.DateTrouble.Length > 0))
            {
                yield return At(sentence, item.DateTrouble, "Say that the dates do not fit, with the tension that records it; or mend the dates.");
            }

            if (events.Where(item => item.Ref.Kind == ItemKind.Event).ToList() is [var only] && Written(sentence.Text) is { } written && (written.Latest < only.From || written.Earliest > only.To))
            {
                yield return At(sentence, $"It dates {only.Ref} to a day that the chronology leaves out: {Days(only)}.", "Write a day that remains, or mend the event's date.");
            }
        }
    }

    private static Text.Edtf.EdtfDate? Written(string text)
        => DateFinder.Find(text, null) is [{ IsRelative: false, Others.Count: 0, Edtf: { Earliest: not null, Latest: not null } written }] ? written : null;

    private static string Days(GroundItem item) => (item.From, item.To) switch
    {
        ({ } from, { } to) when from == to => FormattableString.Invariant($"it was on {from:d MMMM yyyy}"),
        ({ } from, { } to) => FormattableString.Invariant($"it was between {from:d MMMM yyyy} and {to:d MMMM yyyy}"),
        ({ } from, _) => FormattableString.Invariant($"it was not before {from:d MMMM yyyy}"),
        (_, { } to) => FormattableString.Invariant($"it was not after {to:d MMMM yyyy}"),
        _ => "",
    };

    [GeneratedRegex(@"\b(do(es)? not fit|contradict\w*|cannot (all |both )?be (right|before|after)|conflict with (each other|its own)|disputed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Said();
}
