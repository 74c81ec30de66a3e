using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Forecasts;

/// <summary>
/// A probability in percent for each outcome of a forecast question, together 100; or for each hypothesis of an
/// explanatory one. A changed mind is a new forecast.
/// </summary>
public sealed record ForecastContent : Content
{
    [Field("Question", Required = true, Kinds = [ItemKind.Question])]
    public ItemRef Question { get; init; }

    [Field("Forecaster", Required = true, Max = 60)]
    public string Rater { get; init; } = "";

    [Field("Made at")]
    public DateTimeOffset At { get; init; }

    [Field("Probabilities", MaxCount = 20)]
    public Many<OutcomeShare> Shares { get; init; } = [];

    [Field("Probabilities of hypotheses", MaxCount = 100, Group = FieldGroup.More, Help = "Of an explanatory question, instead of outcomes; given on its page.")]
    public Many<HypothesisShare> Hypotheses { get; init; } = [];

    [Field("Reasoning", Max = 2000, Lines = 3)]
    public string? Rationale { get; init; }

    public override string Title => $"{Rater} on {Question}: {string.Join(", ", Shares.Select(s => Said(s.Outcome, s.Percent)).Concat(Hypotheses.Select(h => Said($"{h.Hypothesis}", h.Percent))))}";

    protected override IEnumerable<Flaw> Rules()
    {
        if (Shares.Count > 0 == Hypotheses.Count > 0)
        {
            yield return new Flaw("shares", "Give probabilities, either of outcomes or of hypotheses.");
        }

        if (Shares.Count > 0 && Shares.Sum(s => s.Percent) != 100)
        {
            yield return new Flaw("shares", FormattableString.Invariant($"The probabilities sum to {Shares.Sum(s => s.Percent)} %; they must sum to 100."));
        }

        if (Shares.Any(s => s.Percent is < 0 or > 100) || Hypotheses.Any(h => h.Percent is < 0 or > 100))
        {
            yield return new Flaw(Shares.Count > 0 ? "shares" : "hypotheses", "A probability lies between 0 and 100 %.");
        }

        if (Hypotheses.DistinctBy(h => h.Hypothesis).Count() != Hypotheses.Count)
        {
            yield return new Flaw("hypotheses", "A hypothesis has one probability.");
        }
    }

    private static string Said(string what, decimal percent) => FormattableString.Invariant($"{what} {percent:0.#} %");
}

/// <summary>The probability of one outcome.</summary>
public sealed record OutcomeShare
{
    [Field("Outcome", Required = true, Max = 300)]
    public string Outcome { get; init; } = "";

    [Field("Percent")]
    public decimal Percent { get; init; }
}

/// <summary>The probability of one hypothesis.</summary>
public sealed record HypothesisShare
{
    [Field("Hypothesis", Required = true, Kinds = [ItemKind.Hypothesis])]
    public ItemRef Hypothesis { get; init; }

    [Field("Percent")]
    public decimal Percent { get; init; }
}
