namespace RelationsTracker.Core.Text.Hedges;

/// <summary>Why a word must not become ours.</summary>
public enum LoadedReason
{
    /// <summary>The text sets it in quotation marks without quoting anybody.</summary>
    ScareQuotes,

    /// <summary>The word judges by itself: "regime", "puppet".</summary>
    LoadedTerm,

    /// <summary>The text says so: "so-called".</summary>
    SoCalled,
}

/// <summary>Words of the source that a neutral statement paraphrases: UTF-16 units, end exclusive, quotation marks included.</summary>
public sealed record LoadedFound(int Start, int End, LoadedReason Reason, string Why);
