namespace RelationsTracker.App.Exchange.Documents.Fetching;

/// <summary>What the program may ask of other machines when somebody brings a document in from its address.</summary>
public sealed record FetchRules
{
    /// <summary>Whether it may ask anything at all.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Networks inside the house that may be asked too, such as 10.1.0.0/16. Without them only public addresses are.</summary>
    public IReadOnlyList<string> Inside { get; init; } = [];

    /// <summary>Longest time from the first question to the last byte.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most redirects that are followed; each is looked at like the first address.</summary>
    public int Redirects { get; init; } = 5;
}
