using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Hedges;

namespace RelationsTracker.Core.Claims;

/// <summary>Whether a phrase speaks for or against the thing it applies to.</summary>
public enum Polarity
{
    For,
    Against,
}

/// <summary>
/// A likelihood that a source gives to something: the phrase, what it applies to, and, only where doctrine allows, the
/// bands of ICD 203 and PHIA. A mapping of none means that no likelihood was assessed.
/// </summary>
public sealed record Estimate : IPart
{
    [Field("Phrase", Required = true, Max = 120)]
    public string Phrase { get; init; } = "";

    [Field("Mapping")]
    public HedgeMapping Mapping { get; init; }

    [Field("Applies to", Required = true, Max = 500)]
    public string AppliesTo { get; init; } = "";

    [Field("Speaks")]
    public Polarity Polarity { get; init; }

    [Field("ICD 203 bands", Max = 40, MaxCount = 7, Help = "Band names, such as very_likely.")]
    public Many<string> Icd203 { get; init; } = [];

    [Field("PHIA bands", Max = 40, MaxCount = 7)]
    public Many<string> Phia { get; init; } = [];

    [Field("Said against, so for the opposite", Group = FieldGroup.More, Help = "The phrase denies; the bands are those of the denied thing.")]
    public bool Complement { get; init; }

    public IEnumerable<Flaw> Rules(string path)
    {
        if (Mapping == HedgeMapping.None && (Icd203.Count > 0 || Phia.Count > 0))
        {
            yield return new Flaw($"{path}/mapping", "A phrase without a mapping has no bands.");
        }

        foreach (var band in Icd203.Where(band => LikelihoodBand.ById(LikelihoodScheme.Icd203, band) is null))
        {
            yield return new Flaw($"{path}/icd203", $"'{band}' is not a band of ICD 203.");
        }

        foreach (var band in Phia.Where(band => LikelihoodBand.ById(LikelihoodScheme.Phia, band) is null))
        {
            yield return new Flaw($"{path}/phia", $"'{band}' is not a band of PHIA.");
        }
    }
}
