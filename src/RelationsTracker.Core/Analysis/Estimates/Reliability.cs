namespace RelationsTracker.Core.Analysis.Estimates;

/// <summary>Admiralty grade of a source (NATO STANAG 2511, AJP-2.1). Never derived from the credibility of what it says.</summary>
public enum Reliability
{
    /// <summary>Completely reliable.</summary>
    A,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Unreliable.</summary>
    E,

    /// <summary>Cannot be judged: outside the order, and not the opposite of A.</summary>
    F,
}
