using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Verification;

namespace RelationsTracker.Core.Briefs.Comparison;

/// <summary>What became of a sentence between two texts of a brief.</summary>
public enum SentenceFate
{
    Kept,

    /// <summary>The same words; something they stand on changed.</summary>
    OtherGround,
    Reworded,
    Gone,
    New,
}

/// <summary>A sentence in the earlier text beside what it is in the later.</summary>
/// <param name="Before">Null for a new sentence.</param>
/// <param name="After">Null for one that is gone.</param>
/// <param name="Causes">What changed between the two about the items, sources and figures either refers to.</param>
public sealed record SentencePair(SentenceFate Fate, BriefSentence? Before, BriefSentence? After, IReadOnlyList<VerificationCause> Causes);
