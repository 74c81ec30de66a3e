using RelationsTracker.Core.Analysis.Chronology;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Core.Events;

/// <summary>
/// The dates of a case taken together: those of events, dates counted from other events, what texts say of before and after,
/// the days on which things were reported, and the days on which texts came out. What a text reports as past cannot be later than
/// the text, and what it forecasts cannot be earlier.
/// </summary>
/// <remarks>
/// A distance that is not called exact is read with room on both sides: none for days, 3 days for weeks, 15 for months, half a
/// year for years (house rule). An event that lasts counts by the day it began.
/// </remarks>
public sealed class CaseChronology
{
    /// <summary>A date of fewer days than this cannot be called tight.</summary>
    private const int LeastStatedDays = 7;

    private readonly ChronologyCheck _check;

    private CaseChronology(ChronologyCheck check, ChronologyDraft draft)
        => (_check, Findings) = (check, [.. Conflicts(check, draft), .. TightFits(check, draft)]);

    /// <summary>Conflicts, the shortest chain first; then tight fits in the order of the events.</summary>
    public IReadOnlyList<ChronologyFinding> Findings { get; }

    /// <summary>The days that remain for an event when everything is taken together; an open end is null.</summary>
    /// <exception cref="RuleException">The event is not part of the chronology.</exception>
    public (DateOnly? From, DateOnly? To) DaysOf(ItemRef of) => (_check[$"{of}"].Earliest, _check[$"{of}"].Latest);

    /// <param name="events">The events of the case that still stand.</param>
    /// <param name="claims">Its claims that still stand.</param>
    /// <param name="sources">Its sources.</param>
    public static CaseChronology Of(IReadOnlyDictionary<ItemRef, EventContent> events, IReadOnlyDictionary<ItemRef, ClaimContent> claims, IReadOnlyDictionary<ItemRef, SourceContent> sources)
    {
        var draft = new ChronologyDraft(events, claims, sources);
        return new CaseChronology(ChronologyCheck.Of(draft.Things, draft.Links), draft);
    }

    private static IEnumerable<ChronologyFinding> Conflicts(ChronologyCheck check, ChronologyDraft draft)
        => check.Conflicts.OrderBy(conflict => conflict.Chain.Links.Count).Select(conflict => new ChronologyFinding(
            ChronologyFindingKind.Conflict, ItemRef.Parse(conflict.Id, null), conflict.NotBefore, conflict.NotAfter,
            conflict switch
            {
                { NotBefore: { } not, NotAfter: { } limit } when not > limit => $"{draft.Name(conflict.Id)} cannot be before {ChronologyWords.Day(not)}, but its own date ends on {ChronologyWords.Day(limit)}.",
                { NotBefore: { } not, NotAfter: { } limit } => $"{draft.Name(conflict.Id)} cannot be after {ChronologyWords.Day(not)}, but its own date begins on {ChronologyWords.Day(limit)}.",
                _ => $"{draft.Name(conflict.Id)} would have to be before itself.",
            },
            draft.Explain(conflict.Chain)));

    private static IEnumerable<ChronologyFinding> TightFits(ChronologyCheck check, ChronologyDraft draft)
        => from window in check.Windows
           where window.Narrowed && window.Days is { } left && StatedDays(window) is { } stated && stated >= LeastStatedDays && left <= Math.Max(3, stated / 10)
           select new ChronologyFinding(
               ChronologyFindingKind.Tight, ItemRef.Parse(window.Stated.Id, null), window.Earliest, window.Latest,
               $"{draft.Name(window.Stated.Id)} can only be {ChronologyWords.Span(window.Earliest!.Value, window.Latest!.Value)}: {window.Days} of the {StatedDays(window)} days its date allows.",
               [.. Narrowing(window).SelectMany(draft.Explain).DistinctBy(step => step.Words)]);

    private static int? StatedDays(Window window) => window.Stated.Latest?.DayNumber - window.Stated.Earliest?.DayNumber + 1;

    private static IEnumerable<Reason> Narrowing(Window window)
    {
        if (window.Earliest != window.Stated.Earliest && window.WhyEarliest is { } early)
        {
            yield return early;
        }

        if (window.Latest != window.Stated.Latest && window.WhyLatest is { } late)
        {
            yield return late;
        }
    }
}
