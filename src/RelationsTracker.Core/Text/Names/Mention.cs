using RelationsTracker.Core.Actors;

namespace RelationsTracker.Core.Text.Names;

/// <summary>One place that speaks of known actors: UTF-16 units, end exclusive, without a possessive ending ("Azerbaijan" of "Azerbaijan's").</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">UTF-16 unit after the last.</param>
/// <param name="Candidates">Every actor it may be, at least one, never cut down to one by guessing: names before metonyms, then by key.
/// "Moscow" may be the place and, as a metonym, the state.</param>
/// <param name="Within">Index, in the list of mentions, of the longer mention that this one lies in ("Russia" in "the diaspora in Russia");
/// null for the longest at its place.</param>
public sealed record Mention(int Start, int End, IReadOnlyList<MentionCandidate> Candidates, int? Within = null)
{
    /// <summary>More than one actor may be meant; a person chooses.</summary>
    public bool IsAmbiguous => Candidates.Count > 1;
}

/// <summary>One actor that a mention may be.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Name">Which of its names was met, as the actor lists it.</param>
/// <param name="Kind">The kind of that name; <see cref="NameKind.Metonym"/> if the word names something else that stands for it.</param>
public sealed record MentionCandidate(KnownActor Actor, string Name, NameKind Kind);

/// <summary>What a name that nobody listed yet probably names.</summary>
public enum LikelyNameKind
{
    Unknown,
    Person,
    Organisation,
    Place,
}

/// <summary>Words that look like a name no known actor has. The same name is reported once, where it is first met.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">UTF-16 unit after the last.</param>
/// <param name="Kind">What it probably names.</param>
/// <param name="Score">For ranking, 1 (weak) to 5 (strong). An order, not a probability.</param>
/// <param name="Count">How often it is met in the text.</param>
/// <param name="Why">The reason, in words for people: "follows the title Captain; met 3 times".</param>
public sealed record LikelyName(int Start, int End, LikelyNameKind Kind, int Score, int Count, string Why);
