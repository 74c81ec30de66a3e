using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Forecasts;

/// <summary>A probability for each outcome, in percent; together 100. A changed mind is a new forecast.</summary>
public sealed record ForecastContent : Content
{
    [Field("Question", Required = true, Kinds = [ItemKind.Question])]
    public ItemRef Question { get; init; }

    [Field("Forecaster", Required = true, Max = 60)]
    public string Rater { get; init; } = "";

    [Field("Made at")]
    public DateTimeOffset At { get; init; }

    [Field("Probabilities", Required = true, MaxCount = 20)]
    public Many<OutcomeShare> Shares { get; init; } = [];

    [Field("Reasoning", Max = 2000, Lines = 3)]
    public string? Rationale { get; init; }

    public override string Title => $"{Rater} on {Question}: {string.Join(", ", Shares.Select(s => FormattableString.Invariant($"{s.Outcome} {s.Percent:0.#} %")))}";

    protected override IEnumerable<Flaw> Rules()
    {
        if (Shares.Sum(s => s.Percent) != 100)
        {
            yield return new Flaw("shares", FormattableString.Invariant($"The probabilities sum to {Shares.Sum(s => s.Percent)} %; they must sum to 100."));
        }

        if (Shares.Any(s => s.Percent is < 0 or > 100))
        {
            yield return new Flaw("shares", "A probability lies between 0 and 100 %.");
        }
    }
}

/// <summary>The probability of one outcome.</summary>
public sealed record OutcomeShare
{
    [Field("Outcome", Required = true, Max = 300)]
    public string Outcome { get; init; } = "";

    [Field("Percent")]
    public decimal Percent { get; init; }
}
