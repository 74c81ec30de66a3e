namespace RelationsTracker.App.Storage;

/// <summary>
/// What a request of a program was answered, kept for a day under the key the program gave it: asked again, for want of
/// an answer, it is answered the same and nothing is done twice.
/// </summary>
public sealed class KeptAnswer
{
    /// <summary>Longest key, in UTF-16 units.</summary>
    public const int MaxKey = 200;

    private KeptAnswer()
    {
    }

    public Guid PersonId { get; private set; }

    public string Key { get; private set; } = "";

    /// <summary>SHA-256 of method, address, conditions and body: the same key with another request is a mistake.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>When the attempt began.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When its work was kept; null while it was not.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>The status it was answered; null while it runs, or if the program stopped before it was kept.</summary>
    public int? Status { get; private set; }

    public string? Body { get; private set; }

    /// <summary>The media type of the body.</summary>
    public string? MediaType { get; private set; }

    public string? Location { get; private set; }

    public string? ETag { get; private set; }

    /// <summary>What was answered; null while nothing was.</summary>
    public UseCases.Requests.GivenAnswer? Given => Status is { } status ? new(status, Body, MediaType, Location, ETag) : null;

    internal static KeptAnswer Begin(Guid person, string key, string fingerprint, DateTimeOffset at)
        => new() { PersonId = person, Key = key, Fingerprint = fingerprint, At = at.ToUniversalTime() };

    internal void BeginAgain(string fingerprint, DateTimeOffset at)
        => (Fingerprint, At, DoneAt, Status, Body, MediaType, Location, ETag) = (fingerprint, at.ToUniversalTime(), null, null, null, null, null, null);

    internal void Do(DateTimeOffset at) => DoneAt = at.ToUniversalTime();

    internal void End(UseCases.Requests.GivenAnswer answer)
        => (Status, Body, MediaType, Location, ETag) = (answer.Status, answer.Body, answer.MediaType, answer.Location, answer.ETag);
}
