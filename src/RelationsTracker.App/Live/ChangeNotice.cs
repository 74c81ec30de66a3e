namespace RelationsTracker.App.Live;

/// <summary>
/// Says that a case has changed: which places of its history are new, and what they are about. It carries no content, so
/// that whoever hears it must read through the front door, and it is small enough for a database server to pass on.
/// </summary>
/// <param name="First">Place in the case's history of the transaction's first change.</param>
/// <param name="Last">Place of its last change.</param>
/// <param name="Subjects">What changed, as history names it; null when that is too much to name.</param>
public sealed record ChangeNotice(Guid CaseId, long First, long Last, IReadOnlyList<string>? Subjects)
{
    /// <summary>Most subjects that are named.</summary>
    public const int MostSubjects = 100;

    internal static ChangeNotice Of(Guid caseId, long first, IReadOnlyList<string> subjects)
        => new(caseId, first, first + subjects.Count - 1, subjects.Count > MostSubjects ? null : subjects);
}
