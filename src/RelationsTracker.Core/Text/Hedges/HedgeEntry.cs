using RelationsTracker.Core.Analysis.Estimates;

namespace RelationsTracker.Core.Text.Hedges;

/// <summary>One phrase of the lexicon.</summary>
/// <param name="Term">The words, in the case they are commonly met in.</param>
/// <param name="Class">What they do.</param>
/// <param name="Icd203">Bands of ICD 203 it may stand for, least likely first; empty where doctrine allows none.</param>
/// <param name="Phia">Bands of PHIA it may stand for, least likely first; empty where doctrine allows none.</param>
/// <param name="Mapping">How it comes to these bands.</param>
/// <param name="Note">Why, in our own words.</param>
public sealed record HedgeEntry(
    string Term,
    HedgeClass Class,
    IReadOnlyList<LikelihoodBand> Icd203,
    IReadOnlyList<LikelihoodBand> Phia,
    HedgeMapping Mapping,
    string Note);

/// <summary>A hedge met in a text.</summary>
/// <param name="Entry">What the lexicon says about it. Of an inflection ("could lead", "appeared to have") it is the phrase that is
/// inflected ("could push", "appears to be"); of a term of ICD 203 or PHIA, that term.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">UTF-16 unit after the last.</param>
public sealed record HedgeFound(HedgeEntry Entry, int Start, int End);
