using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Tensions;

/// <summary>By which rule the program found a tension.</summary>
public enum FoundTensionKind
{
    /// <summary>Two claims contradict each other, as a link between them says.</summary>
    Contradiction,

    /// <summary>Dates that cannot all be right, or only on a few days.</summary>
    Chronology,

    /// <summary>Several reports that go back to one origin.</summary>
    SingleOrigin,

    /// <summary>One actor in two parts that do not go together.</summary>
    TwoRoles,

    /// <summary>A claim that is surer than the words, or the telling, it rests on.</summary>
    SurerThanSource,
}

/// <summary>Something that does not fit together and that nobody had to notice.</summary>
/// <param name="Kind">The rule that found it.</param>
/// <param name="Sentence">What does not fit, in one sentence.</param>
/// <param name="Items">What it is about; claims first.</param>
/// <param name="OnRecord">A tension that people recorded between the same claims; null where there is none.</param>
public sealed record FoundTension(FoundTensionKind Kind, string Sentence, IReadOnlyList<ItemRef> Items, ItemRef? OnRecord);
