namespace RelationsTracker.Core.Analysis.Chronology;

/// <summary>How far one thing lies after another.</summary>
/// <param name="From">Reference of what it is counted from.</param>
/// <param name="To">Reference of what is placed.</param>
/// <param name="AtLeast"><paramref name="To"/> is not before <paramref name="From"/> plus this; <c>null</c> for no such bound.</param>
/// <param name="AtMost"><paramref name="To"/> is not after <paramref name="From"/> plus this; <c>null</c> for no such bound.</param>
/// <param name="Because">Why, in words for the reader.</param>
public sealed record TimeLink(string From, string To, CalendarSpan? AtLeast, CalendarSpan? AtMost, string Because)
{
    /// <summary>"Exactly one month later", or "about": so far after the anchor, give or take some days.</summary>
    /// <param name="anchor">Reference of what it is counted from.</param>
    /// <param name="to">Reference of what is placed.</param>
    /// <param name="offset">The distance; negative for "before".</param>
    /// <param name="toleranceDays">By how many days it may be off, either way; 0 for "exactly".</param>
    /// <param name="because">Why, in words for the reader.</param>
    public static TimeLink Relative(string anchor, string to, CalendarSpan offset, int toleranceDays, string because)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(toleranceDays);
        return new(anchor, to, offset with { Days = offset.Days - toleranceDays }, offset with { Days = offset.Days + toleranceDays }, because);
    }

    /// <summary>One thing is not later than another: what a text reports as past cannot come after the text.</summary>
    public static TimeLink NotAfter(string earlier, string later, string because) => new(earlier, later, CalendarSpan.Zero, null, because);
}
