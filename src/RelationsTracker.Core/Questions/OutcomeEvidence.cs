using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Questions;

/// <summary>What the outcome of a forecast question says about the hypotheses of another (Bayes' rule).</summary>
/// <param name="Forecast">The forecast question.</param>
/// <param name="Text">What it asks.</param>
/// <param name="Settled">How it was settled; none while it is open.</param>
/// <param name="Outcomes">What each outcome says, in the question's order.</param>
public sealed record OutcomeEvidence(ItemRef Forecast, string Text, Resolution? Settled, IReadOnlyList<OutcomeReading> Outcomes)
{
    /// <summary>What the outcome that came about says; none while the question is open.</summary>
    public OutcomeReading? Said => Settled is null ? null : Outcomes.FirstOrDefault(reading => reading.Outcome == Settled.Outcome);

    /// <summary>Reads a forecast question against the hypotheses of another; none where it links to none of them.</summary>
    public static OutcomeEvidence? Of(ItemRef forecast, QuestionContent content, IReadOnlyCollection<ItemRef> hypotheses)
    {
        var given = content.Given.Where(g => hypotheses.Contains(g.Hypothesis)).ToList();
        return given.Count == 0 ? null : new OutcomeEvidence(forecast, content.Text, content.Resolution, [.. content.Outcomes.Select(outcome => Read(outcome, given))]);
    }

    private static OutcomeReading Read(string outcome, List<OutcomeGiven> given)
    {
        var linked = given.Select(g => g.Hypothesis).Distinct().Order().Select(h => (Hypothesis: h, P: (double)given.Where(g => g.Hypothesis == h && g.Outcome == outcome).Sum(g => g.Percent) / 100)).ToList();
        var (sum, most) = (linked.Sum(x => x.P), linked.Max(x => x.P));
        return new OutcomeReading(outcome, [.. linked.Select(x => new OutcomeUnder(x.Hypothesis, x.P, most > 0 ? x.P / most : 1, sum > 0 ? x.P / sum : 1.0 / linked.Count))]);
    }
}

/// <summary>What one outcome says.</summary>
public sealed record OutcomeReading(string Outcome, IReadOnlyList<OutcomeUnder> Hypotheses);

/// <summary>How one hypothesis stands to an outcome.</summary>
/// <param name="Hypothesis">The hypothesis.</param>
/// <param name="Probability">P(outcome given hypothesis), 0 to 1.</param>
/// <param name="Ratio">Its likelihood ratio to the hypothesis that expected the outcome most: 1 for that one, 0 for one that ruled it out.</param>
/// <param name="Share">Its probability after this outcome alone, from even odds among the linked hypotheses.</param>
public sealed record OutcomeUnder(ItemRef Hypothesis, double Probability, double Ratio, double Share);
