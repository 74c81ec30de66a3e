using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Claims;

/// <summary>One atomic assertion: what is said, as what, how, by whom through whom, how surely, when, and where the words stand.</summary>
public sealed record ClaimContent : Content
{
    [Field("Statement", Required = true, Max = 1000, Lines = 3, Help = "One assertion, in neutral words of our own.")]
    public string Statement { get; init; } = "";

    [Field("Kind")]
    public ClaimKind Kind { get; init; }

    [Field("Also", Group = FieldGroup.More, MaxCount = 6)]
    public Many<ClaimKind> SecondaryKinds { get; init; } = [];

    [Field("Assertion mode")]
    public AssertionMode Mode { get; init; }

    [Field("Voice", Kinds = [ItemKind.Source], Help = "Who says it.")]
    public ItemRef? Voice { get; init; }

    [Field("Reporter", Kinds = [ItemKind.Source], Help = "The text that tells us.")]
    public ItemRef? Reporter { get; init; }

    [Field("Attribution chain", MaxCount = 12, Help = "From the origin to the text in hand.")]
    public Many<ChainStep> Chain { get; init; } = [];

    [Field("True only inside", Kinds = [ItemKind.Hypothesis], Help = "The hypothesis within which it is said.")]
    public ItemRef? Scope { get; init; }

    [Field("Happened", Help = "EDTF.")]
    public EdtfDate? Date { get; init; }

    [Field("Reported", Group = FieldGroup.More, Help = "EDTF; when its voice said it.")]
    public EdtfDate? Reported { get; init; }

    [Field("Credibility", Help = "Admiralty 1 to 6 of this item alone. Judgements, assumptions and forecasts carry none.")]
    public Credibility? Credibility { get; init; }

    [Field("Why this credibility", Max = 2000, Lines = 2)]
    public string? CredibilityRationale { get; init; }

    [Field("Words it rests on", Kinds = [ItemKind.Excerpt])]
    public Many<ItemRef> Excerpts { get; init; } = [];

    [Field("Likelihoods given", MaxCount = 20)]
    public Many<Estimate> Estimates { get; init; } = [];

    [Field("Loaded words", Max = 120, MaxCount = 50, Help = "Words of the source that must not become ours.")]
    public Many<string> LoadedTerms { get; init; } = [];

    [Field("How the source uses them", MaxCount = 50)]
    public Many<LoadedTermUse> LoadedUses { get; init; } = [];

    [Field("Actors")]
    public Many<ClaimActor> Actors { get; init; } = [];

    [Field("Events", Kinds = [ItemKind.Event])]
    public Many<ItemRef> Events { get; init; } = [];

    [Field("Ties to other claims")]
    public Many<ClaimLink> Claims { get; init; } = [];

    [Field("Looked for and not found", Group = FieldGroup.More)]
    public AbsenceSearch? Absence { get; init; }

    [Field("Tier", Group = FieldGroup.More)]
    public ClaimTier Tier { get; init; } = ClaimTier.Supporting;

    [Field("How it came out", Group = FieldGroup.Kept, Help = "Of a forecast, once it is known.")]
    public PredictionOutcome? Outcome { get; init; }

    /// <summary>Whether it says what will be.</summary>
    public bool IsPrediction => Kind == ClaimKind.Forecast || SecondaryKinds.Contains(ClaimKind.Forecast);

    public override string Title => Statement;

    public override EdtfDate? When => Date;

    protected override IEnumerable<Flaw> Rules()
    {
        if (Credibility is not null && (Kind is ClaimKind.Assessment or ClaimKind.Assumption or ClaimKind.Forecast or ClaimKind.ValueJudgement))
        {
            yield return new Flaw("credibility", $"A claim of kind {Kebab.Words(Kind)} is a judgement; Admiralty grades are for reports.");
        }

        if (Kind == ClaimKind.Absence && Absence is null)
        {
            yield return new Flaw("absence", "Say where it was looked for.");
        }

        if (Outcome is not null && !IsPrediction)
        {
            yield return new Flaw("outcome", "Only a forecast comes out one way or the other.");
        }
    }
}
