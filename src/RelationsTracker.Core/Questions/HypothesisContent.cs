using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Questions;

/// <summary>Where a hypothesis comes from.</summary>
public enum HypothesisOrigin
{
    Stated,
    Implied,
    MentionedAndDismissed,
    Added,
}

/// <summary>What one hypothesis is to another.</summary>
public enum HypothesisTie
{
    Excludes,
    Subsumes,
    Compatible,
}

/// <summary>One answer, in its current wording; earlier wordings stay with the ratings that were given to them.</summary>
public sealed record HypothesisContent : Content
{
    [Field("Question", Required = true, Kinds = [ItemKind.Question])]
    public ItemRef Question { get; init; }

    [Field("Label", Required = true, Max = 120)]
    public string Label { get; init; } = "";

    [Field("Statement", Required = true, Max = 1000, Lines = 3)]
    public string Statement { get; init; } = "";

    [Field("Wording", Low = 1, High = 10_000, Group = FieldGroup.Kept, Help = "Counts the wordings of the statement.")]
    public int Wording { get; init; } = 1;

    [Field("Earlier wordings", Group = FieldGroup.Kept, MaxCount = 1000)]
    public Many<EarlierWording> EarlierWordings { get; init; } = [];

    [Field("Origin")]
    public HypothesisOrigin Origin { get; init; } = HypothesisOrigin.Added;

    [Field("Author's stance", Max = 300, Help = "What the source itself thinks of it; never a score.")]
    public string? AuthorStance { get; init; }

    [Field("Variants", MaxCount = 26)]
    public Many<Variant> Variants { get; init; } = [];

    [Field("Ties to other hypotheses", Group = FieldGroup.More)]
    public Many<HypothesisLink> Ties { get; init; } = [];

    [Field("Catch-all", Group = FieldGroup.More, Help = "Whatever the others do not cover.")]
    public bool CatchAll { get; init; }

    [Field("Deception twin of", Group = FieldGroup.More, Kinds = [ItemKind.Hypothesis])]
    public ItemRef? DeceptionTwinOf { get; init; }

    [Field("Claims that argue for it", Kinds = [ItemKind.Claim], Group = FieldGroup.More, Help = "Reasoning of the source, kept apart from evidence.")]
    public Many<ItemRef> Reasoning { get; init; } = [];

    [Field("Words it rests on", Kinds = [ItemKind.Excerpt])]
    public Many<ItemRef> Excerpts { get; init; } = [];

    public override string Title => Label;

    /// <summary>The same hypothesis in other words: the old wording is kept and the count goes up.</summary>
    public HypothesisContent Reworded(string statement, DateTimeOffset at) => statement == Statement ? this : this with
    {
        Statement = statement,
        Wording = Wording + 1,
        EarlierWordings = EarlierWordings.With(new EarlierWording { Wording = Wording, Statement = Statement, Until = at.ToUniversalTime() }),
    };
}

/// <summary>A wording that was replaced.</summary>
public sealed record EarlierWording
{
    [Field("Wording", Low = 1)]
    public int Wording { get; init; }

    [Field("Statement", Max = 1000)]
    public string Statement { get; init; } = "";

    [Field("Until")]
    public DateTimeOffset Until { get; init; }
}

/// <summary>A narrower reading of a hypothesis, such as another motive under the same label.</summary>
public sealed record Variant
{
    [Field("Letter", Required = true, Max = 8)]
    public string Letter { get; init; } = "";

    [Field("Reading", Required = true, Max = 500, Lines = 2)]
    public string Text { get; init; } = "";

    [Field("Key", Max = 120)]
    public string? Key { get; init; }

    [Field("Basis")]
    public Basis Basis { get; init; }

    [Field("Only as a possibility")]
    public bool Possibility { get; init; }

    [Field("Words it rests on", Kinds = [ItemKind.Excerpt])]
    public Many<ItemRef> Excerpts { get; init; } = [];
}

/// <summary>A tie from one hypothesis to another.</summary>
public sealed record HypothesisLink
{
    [Field("Hypothesis", Required = true, Kinds = [ItemKind.Hypothesis])]
    public ItemRef Hypothesis { get; init; }

    [Field("Is")]
    public HypothesisTie How { get; init; }
}
