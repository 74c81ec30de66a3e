namespace RelationsTracker.App.Exchange.Documents.Apart;

/// <summary>What bringing in a document may cost.</summary>
public sealed record DocumentLimits
{
    /// <summary>Biggest document, in bytes.</summary>
    public long MaxBytes { get; init; } = 50_000_000;

    /// <summary>Longest time its reader may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Most memory its reader may take, in megabytes.</summary>
    public int Memory { get; init; } = 512;

    /// <summary>Most bytes that the originals of all cases may take together.</summary>
    public long Kept { get; init; } = 10_000_000_000;
}

/// <summary>How to start this program again, as a reader of one document.</summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">What it is told before the arguments of the reader.</param>
public sealed record ReadingProgram(string File, IReadOnlyList<string> Arguments);
