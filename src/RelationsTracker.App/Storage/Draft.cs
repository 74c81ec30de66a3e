namespace RelationsTracker.App.Storage;

/// <summary>
/// What somebody has typed and not yet saved, so that a reload, a crash or another device finds it again. It is theirs
/// alone: no list, search, history or export knows of it.
/// </summary>
public sealed class Draft
{
    /// <summary>Longest draft, in UTF-16 units of its JSON.</summary>
    public const int MaxText = 400_000;

    /// <summary>Most drafts one person has; the oldest give way.</summary>
    public const int MostOfOne = 200;

    private Draft()
    {
    }

    public Guid PersonId { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Where it is typed: <c>C42</c>, <c>new/claims</c>, <c>comment/C42</c>.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What is typed, as JSON of the form that typed it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The version of the item it began from; 0 for something new.</summary>
    public int Version { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal static Draft Begin(Guid person, Guid caseId, string place) => new() { PersonId = person, CaseId = caseId, Place = place };

    internal void Keep(string text, int version, DateTimeOffset at) => (Text, Version, At) = (text, version, at);
}
