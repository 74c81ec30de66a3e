using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Text.Attributions;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Text.Suggestions;

/// <summary>Words that decided a kind or a mode, so that a reader can see why: UTF-16 units, end exclusive.</summary>
public sealed record Cue(int Start, int End, string Why);

/// <summary>A claim that a sentence or clause probably makes, for a person to accept, change or skip. Indices point into the lists of the
/// <see cref="TextSuggestions"/> it came with.</summary>
/// <param name="Start">First UTF-16 unit of its words.</param>
/// <param name="End">UTF-16 unit after them.</param>
/// <param name="Sentence">Index of the sentence it stands in.</param>
/// <param name="Statement">The words themselves, cleaned of the frame of attribution and of emphasis marks; loaded words are still in it
/// and must be paraphrased, see <paramref name="Loaded"/>.</param>
/// <param name="Kind">What the claim probably is.</param>
/// <param name="KindCues">The words that decided the kind; empty if nothing spoke against a report of fact.</param>
/// <param name="Mode">How it stands in the text.</param>
/// <param name="ModeCues">The words that decided the mode; empty if it is simply asserted.</param>
/// <param name="Date">When it happened, if a date stands in it; null else.</param>
/// <param name="Dates">Indices of its dates.</param>
/// <param name="Mentions">Indices of the known actors met in it.</param>
/// <param name="Hedges">Indices of its hedges.</param>
/// <param name="Attributions">Indices of the attributions that govern it.</param>
/// <param name="Loaded">Indices of its loaded words.</param>
/// <param name="Chain">The speakers from the origin to the text in hand; only the text itself where nothing is attributed.</param>
public sealed record ClaimSuggestion(
    int Start,
    int End,
    int Sentence,
    string Statement,
    ClaimKind Kind,
    IReadOnlyList<Cue> KindCues,
    AssertionMode Mode,
    IReadOnlyList<Cue> ModeCues,
    EdtfDate? Date,
    IReadOnlyList<int> Dates,
    IReadOnlyList<int> Mentions,
    IReadOnlyList<int> Hedges,
    IReadOnlyList<int> Attributions,
    IReadOnlyList<int> Loaded,
    IReadOnlyList<Speaker> Chain);
