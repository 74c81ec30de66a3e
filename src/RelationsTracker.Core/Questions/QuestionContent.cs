using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Questions;

/// <summary>Whether a question asks what explains something, or what will happen.</summary>
public enum QuestionKind
{
    Explanatory,
    Forecast,
}

/// <summary>What the case must answer, and by what it would be settled.</summary>
public sealed record QuestionContent : Content
{
    [Field("Question", Required = true, Max = 500, Lines = 2)]
    public string Text { get; init; } = "";

    [Field("Kind")]
    public QuestionKind Kind { get; init; }

    [Field("Basis", Group = FieldGroup.More)]
    public Basis Basis { get; init; }

    [Field("Answers exclude each other", Help = "Declared, not assumed; what needs exclusivity says so where it is off.")]
    public bool Exclusive { get; init; }

    [Field("How rows are rated", Max = 1000, Lines = 2, Group = FieldGroup.More)]
    public string? RatingRule { get; init; }

    [Field("Dependence groups", Group = FieldGroup.More, Help = "Rows that are not independent of each other count once where a rule collapses groups.")]
    public Many<DependenceGroup> Groups { get; init; } = [];

    [Field("Claims left out", Group = FieldGroup.More)]
    public Many<LeftOut> LeftOut { get; init; } = [];

    [Field("Likelihood map", Group = FieldGroup.More, Help = "From ratings to probabilities, for the rule likelihood. Empty: the house map.")]
    public LikelihoodSettings? Likelihood { get; init; }

    [Field("Priors", MaxCount = 50, Group = FieldGroup.More, Help = "How probable each hypothesis is before any row, for the rule likelihood; rescaled to sum to 100. Empty: all alike.")]
    public Many<Prior> Priors { get; init; } = [];

    [Field("Outcomes", Max = 300, MaxCount = 20, Help = "Of a forecast question: exclusive and exhaustive.")]
    public Many<string> Outcomes { get; init; } = [];

    [Field("Resolution criteria", Max = 2000, Lines = 3, Help = "Without criteria, source and horizon a forecast cannot be scored.")]
    public string? ResolutionCriteria { get; init; }

    [Field("Resolution source", Max = 500)]
    public string? ResolutionSource { get; init; }

    [Field("Horizon", Help = "EDTF; the day by which it is settled.")]
    public EdtfDate? Horizon { get; init; }

    [Field("Outcomes under hypotheses", MaxCount = 400, Group = FieldGroup.More, Help = "Of a forecast question: how probable each outcome is if a hypothesis of another question is true. When it is settled, that question shows what the outcome says.")]
    public Many<OutcomeGiven> Given { get; init; } = [];

    [Field("Resolution", Group = FieldGroup.More)]
    public Resolution? Resolution { get; init; }

    [Field("Words it rests on", Kinds = [ItemKind.Excerpt])]
    public Many<ItemRef> Excerpts { get; init; } = [];

    [Field("Commit, then reveal", Group = FieldGroup.More, Help = "Ratings and probabilities stay with whoever gave them until all assigned raters have committed, or a reviewer opens them. Only opening ends it.")]
    public bool Sealed { get; init; }

    [Field("Assigned raters", Max = 60, MaxCount = 50, Group = FieldGroup.More, Help = "For whose commitment the seal waits. Without any, a reviewer opens it.")]
    public Many<string> AssignedRaters { get; init; } = [];

    [Field("Shuffle the hypotheses", Group = FieldGroup.More, Help = "Each rater sees the columns in an order of their own that stays the same. Scores and exports keep the usual order.")]
    public bool Shuffled { get; init; }

    [Field("Commitments", Group = FieldGroup.Kept, MaxCount = 1000, Help = "Who has finished rating; added by actions, never edited.")]
    public Many<Commitment> Commitments { get; init; } = [];

    [Field("Reveal", Group = FieldGroup.Kept, Help = "Who opened the sealed ratings, when and why.")]
    public Reveal? Reveal { get; init; }

    public override string Title => Text;

    public override EdtfDate? When => Horizon;

    /// <summary>What a forecast question lacks before it can be scored; empty when nothing does.</summary>
    public IEnumerable<string> MissingForScoring()
    {
        if (string.IsNullOrWhiteSpace(ResolutionCriteria))
        {
            yield return "resolution criteria";
        }

        if (string.IsNullOrWhiteSpace(ResolutionSource))
        {
            yield return "a resolution source";
        }

        if (Horizon?.Latest is null)
        {
            yield return "a horizon";
        }
    }

    protected override IEnumerable<Flaw> Rules()
    {
        if (Resolution is { } settled && !Outcomes.Contains(settled.Outcome))
        {
            yield return new Flaw("resolution/outcome", $"'{settled.Outcome}' is not one of the outcomes.");
        }

        if (Outcomes.Count == 1 || Outcomes.Distinct().Count() != Outcomes.Count)
        {
            yield return new Flaw("outcomes", "Outcomes are two or more and all different.");
        }

        if (AssignedRaters.Distinct().Count() != AssignedRaters.Count)
        {
            yield return new Flaw("assigned-raters", "Somebody is assigned twice. Name everybody once.");
        }

        foreach (var flaw in QuestionRules.Check(this))
        {
            yield return flaw;
        }
    }
}

/// <summary>A group of rows that depend on each other.</summary>
public sealed record DependenceGroup
{
    [Field("Name", Required = true, Max = 80)]
    public string Name { get; init; } = "";

    [Field("Why", Max = 500)]
    public string? Why { get; init; }
}

/// <summary>A claim that was considered as a row and left out.</summary>
public sealed record LeftOut
{
    [Field("Claim", Required = true, Kinds = [ItemKind.Claim])]
    public ItemRef Claim { get; init; }

    [Field("Why", Required = true, Max = 500)]
    public string Reason { get; init; } = "";
}

/// <summary>How a question was settled.</summary>
public sealed record Resolution
{
    [Field("Outcome", Required = true, Max = 300)]
    public string Outcome { get; init; } = "";

    [Field("Settled on")]
    public DateOnly On { get; init; }

    [Field("By", Required = true, Max = 120)]
    public string By { get; init; } = "";

    [Field("Why", Required = true, Max = 1000, Lines = 2)]
    public string Why { get; init; } = "";
}
