using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Questions;

/// <summary>
/// The numbers of the likelihood rule as a question keeps them, in percent: how probable the evidence is under a
/// hypothesis it was rated so against, and how well reports follow the facts. A convention under a name, not a finding.
/// </summary>
public sealed record LikelihoodSettings : IPart
{
    [Field("Name of the map", Required = true, Max = 60, Help = "Shown with every result, so that it says on whose numbers it rests.")]
    public string Name { get; init; } = "";

    [Field("CC, percent", Help = "How probable such evidence is if the hypothesis is true; 1 to 99, and falling from CC to II.")]
    public decimal VeryConsistent { get; init; } = 90;

    [Field("C, percent")]
    public decimal Consistent { get; init; } = 70;

    [Field("N, percent")]
    public decimal Neutral { get; init; } = 50;

    [Field("I, percent")]
    public decimal Inconsistent { get; init; } = 30;

    [Field("II, percent")]
    public decimal VeryInconsistent { get; init; } = 10;

    [Field("H: reported if true, percent", Help = "A report moves the odds by at most reported if true over reported if false.")]
    public decimal HighIfTrue { get; init; } = 95;

    [Field("H: reported if false, percent")]
    public decimal HighIfFalse { get; init; } = 10;

    [Field("M: reported if true, percent")]
    public decimal MediumIfTrue { get; init; } = 90;

    [Field("M: reported if false, percent")]
    public decimal MediumIfFalse { get; init; } = 30;

    [Field("L: reported if true, percent")]
    public decimal LowIfTrue { get; init; } = 70;

    [Field("L: reported if false, percent")]
    public decimal LowIfFalse { get; init; } = 40;

    /// <summary>The numbers as the rule takes them.</summary>
    public LikelihoodMap Map() => new(Name)
    {
        CC = Share(VeryConsistent),
        C = Share(Consistent),
        N = Share(Neutral),
        I = Share(Inconsistent),
        II = Share(VeryInconsistent),
        High = new(Share(HighIfTrue), Share(HighIfFalse)),
        Medium = new(Share(MediumIfTrue), Share(MediumIfFalse)),
        Low = new(Share(LowIfTrue), Share(LowIfFalse)),
    };

    /// <inheritdoc/>
    public IEnumerable<Flaw> Rules(string path)
    {
        decimal[] falling = [VeryConsistent, Consistent, Neutral, Inconsistent, VeryInconsistent];
        if (falling.Any(p => p is < 1 or > 99) || falling.Zip(falling.Skip(1)).Any(pair => pair.First < pair.Second))
        {
            yield return new Flaw($"{path}/very-consistent", "From CC to II the percentages fall, or stay, and lie between 1 and 99.");
        }

        foreach (var (name, ifTrue, ifFalse) in new[] { ("high", HighIfTrue, HighIfFalse), ("medium", MediumIfTrue, MediumIfFalse), ("low", LowIfTrue, LowIfFalse) })
        {
            if (ifFalse < 1 || ifTrue < ifFalse || ifTrue > 100)
            {
                yield return new Flaw($"{path}/{name}-if-true", "A report is at least as probable if true as if false, at least 1 % if false, and at most 100 % if true.");
            }
        }
    }

    private static double Share(decimal percent) => (double)percent / 100;
}

/// <summary>How probable a hypothesis is before any row.</summary>
public sealed record Prior
{
    [Field("Hypothesis", Required = true, Kinds = [ItemKind.Hypothesis])]
    public ItemRef Hypothesis { get; init; }

    [Field("Percent")]
    public decimal Percent { get; init; }
}

/// <summary>How probable an outcome of a forecast question is if a hypothesis on another question is true.</summary>
public sealed record OutcomeGiven
{
    [Field("Hypothesis", Required = true, Kinds = [ItemKind.Hypothesis])]
    public ItemRef Hypothesis { get; init; }

    [Field("Outcome", Required = true, Max = 300)]
    public string Outcome { get; init; } = "";

    [Field("Percent", Help = "How probable this outcome is if the hypothesis is true; over all outcomes together 100.")]
    public decimal Percent { get; init; }
}
