using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Text.Dates;

/// <summary>A date expression met in a text: UTF-16 units, end exclusive.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">UTF-16 unit after the last.</param>
/// <param name="Edtf">The date; null where the text gives none that can be written down without inventing.</param>
/// <param name="Others">Further readings, where the writing allows several: "03.07.2025" is 3 July or 7 March. Empty else.</param>
/// <param name="Relative">How it was counted, for "a day later" and "in March" alike; null for a date that stands for itself.</param>
/// <param name="Qualifier">Words that EDTF cannot say, such as "as early as"; null else.</param>
/// <param name="Note">How it was read, in words for people; null where the text says it plainly.</param>
public sealed record DateFound(int Start, int End, EdtfDate? Edtf, IReadOnlyList<EdtfDate> Others, RelativeDate? Relative, string? Qualifier, string? Note)
{
    /// <summary>A date that has no number of its own, only a distance from another.</summary>
    public bool IsRelative => Relative is not null;
}

/// <summary>What a relative date is counted from.</summary>
public enum DateAnchor
{
    /// <summary>Nothing in the text tells; a person must.</summary>
    Unresolved,

    /// <summary>The day the text was published.</summary>
    Publication,

    /// <summary>The date expression that was met before, see <see cref="RelativeDate.AnchorDate"/>.</summary>
    PreviousDate,

    /// <summary>Something that is named: "after the ceasefire", see <see cref="RelativeDate.AnchorStart"/>.</summary>
    NamedEvent,
}

/// <summary>How a relative date is counted.</summary>
/// <param name="Offset">ISO 8601 distance, such as <c>P1M</c> (later) or <c>-P1D</c> (earlier); <c>P0D</c> for the same time; null if the words
/// give none ("in March").</param>
/// <param name="Exact">The text says exactly, precisely, to the day.</param>
/// <param name="Tolerance">How far off it may be, ISO 8601: nothing if exact or counted in whole days, else half of the unit that is counted in, which is a convention of
/// ours and never widens the date itself; null without an offset.</param>
/// <param name="Anchor">What it is counted from.</param>
/// <param name="AnchorDate">Index, in the list of dates of the text, of the date it is counted from; null for other anchors.</param>
/// <param name="AnchorStart">First UTF-16 unit of the words that name the event it is counted from; null for other anchors.</param>
/// <param name="AnchorEnd">UTF-16 unit after those words.</param>
public sealed record RelativeDate(string? Offset, bool Exact, string? Tolerance, DateAnchor Anchor, int? AnchorDate = null, int? AnchorStart = null, int? AnchorEnd = null);
