namespace RelationsTracker.Core.Text.Attributions;

/// <summary>What sort of words hand the responsibility on.</summary>
public enum AttributionKind
{
    /// <summary>"according to X", "in the words of X".</summary>
    AccordingTo,

    /// <summary>"X said that", "X told Y that", "X, citing Y".</summary>
    Saying,

    /// <summary>"reportedly", "is said to": somebody reports, who is not told.</summary>
    Hearsay,

    /// <summary>"it is known that", "is widely considered".</summary>
    CommonKnowledge,

    /// <summary>"there is an opinion that".</summary>
    Opinion,

    /// <summary>"claims that … are met with doubt", "the alleged …".</summary>
    Allegation,
}

/// <summary>Who a speaker is.</summary>
public enum SpeakerKind
{
    /// <summary>Bears a name: "the Harbour Guard", "Pezeshkian".</summary>
    Named,

    /// <summary>Said to be there, without a name: "Tehran sources", "a minister".</summary>
    Unnamed,

    /// <summary>A pronoun, "he", "they": whom it means a person must say.</summary>
    Pronoun,

    /// <summary>Not even said to be anybody: "reportedly".</summary>
    Unspecified,

    /// <summary>The text in hand; always the last of a chain.</summary>
    ThisText,
}

/// <summary>One speaker of a chain.</summary>
/// <param name="Kind">Who it is.</param>
/// <param name="Words">The words that name it; for <see cref="SpeakerKind.Unspecified"/> and <see cref="SpeakerKind.ThisText"/> what to call it.</param>
/// <param name="Start">First UTF-16 unit of these words; null if it is not in the text.</param>
/// <param name="End">UTF-16 unit after them.</param>
/// <param name="Mentions">Indices, in the list of mentions of the text, of known actors inside these words.</param>
public sealed record Speaker(SpeakerKind Kind, string Words, int? Start, int? End, IReadOnlyList<int> Mentions);

/// <summary>Words that hand the responsibility for a statement to others: UTF-16 units, end exclusive.</summary>
/// <param name="Start">First UTF-16 unit of the attributing words, speaker included where they stand together.</param>
/// <param name="End">UTF-16 unit after them.</param>
/// <param name="Kind">What sort of words.</param>
/// <param name="Cue">The words that decided it: "according to", "told", "reportedly".</param>
/// <param name="Chain">The speakers from the origin to the text in hand, at least two; the last is <see cref="SpeakerKind.ThisText"/>.</param>
/// <param name="ScopeStart">First UTF-16 unit of what is attributed.</param>
/// <param name="ScopeEnd">UTF-16 unit after it.</param>
public sealed record AttributionFound(int Start, int End, AttributionKind Kind, string Cue, IReadOnlyList<Speaker> Chain, int ScopeStart, int ScopeEnd);
