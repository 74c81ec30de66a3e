namespace RelationsTracker.App.Storage;

/// <summary>
/// Up to where somebody has seen a case. Two visits are told apart by a pause, so that what is new stays new while one
/// looks around.
/// </summary>
public sealed class Visit
{
    /// <summary>After how long without a page a new visit begins.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    private Visit()
    {
    }

    public Guid CaseId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>Place in the case's history at the end of the visit before this one.</summary>
    public long Since { get; private set; }

    /// <summary>When the visit before this one ended.</summary>
    public DateTimeOffset SinceAt { get; private set; }

    /// <summary>The last place in the case's history seen in this visit.</summary>
    public long Last { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    /// <summary>What is new at a moment: from which place on, and since when.</summary>
    internal (long Place, DateTimeOffset At) NewFrom(DateTimeOffset now) => now - LastAt >= Pause ? (Last, LastAt) : (Since, SinceAt);

    /// <summary>A first visit: everything before it is known to be old.</summary>
    internal static Visit First(Guid caseId, Guid person, long place, DateTimeOffset at)
        => new() { CaseId = caseId, PersonId = person, Since = place, SinceAt = at, Last = place, LastAt = at };

    /// <summary>A page of the case was opened.</summary>
    internal void Look(long place, DateTimeOffset at)
    {
        (Since, SinceAt) = NewFrom(at);
        (Last, LastAt) = (Math.Max(place, Last), at);
    }

    /// <summary>What was new is known now.</summary>
    internal void Catch(long place, DateTimeOffset at) => (Since, SinceAt, Last, LastAt) = (place, at, Math.Max(place, Last), at);
}
