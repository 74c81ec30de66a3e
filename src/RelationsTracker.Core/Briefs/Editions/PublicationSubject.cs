using System.Globalization;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Editions;

/// <summary>What the history calls editions, dissents, links and judgements: <c>B1/edition-2</c>.</summary>
/// <param name="What"><c>edition</c>, <c>dissent</c>, <c>link</c> or <c>judgement</c>.</param>
public readonly record struct PublicationSubject(ItemRef Brief, string What, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Brief}/{What}-{Number}");

    /// <returns>What a subject of the history names; null where it is none of these.</returns>
    public static PublicationSubject? Of(string subject)
        => subject.Split('/') is [var name, var thing] && ItemRef.TryParse(name, null, out var brief) && brief.Kind == ItemKind.Brief
            && thing.Split('-') is [("edition" or "dissent" or "link" or "judgement") and var what, var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new PublicationSubject(brief, what, number)
            : null;
}
