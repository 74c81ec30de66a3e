namespace RelationsTracker.Core.Analysis.Chronology;

/// <summary>
/// How much a coincidence in time says. If events of a kind fell evenly and independently of each other over a span, how often would
/// at least one lie as close to a given day as the one that is said to coincide? (Poisson: 1 − e^(−λ·w), Feller 1968, ch. VI.)
/// </summary>
/// <param name="Events">Events of the kind in the span, the coinciding one included; 1 or more.</param>
/// <param name="Days">Days of the span; 1 or more.</param>
/// <param name="Gap">Days between the two; 0 for the same day.</param>
/// <param name="PerDay">Events a day.</param>
/// <param name="Window">Days that would count as this close: on either side, and the day itself.</param>
/// <param name="Chance">Probability of at least one within the window, from 0 to 1.</param>
public sealed record CoincidenceAudit(int Events, int Days, int Gap, double PerDay, int Window, double Chance)
{
    /// <summary>What the number rests on; shown beside it wherever it is shown.</summary>
    public const string Assumption = "It assumes that events fall evenly over the span and independently of each other. Events of a crisis come in clusters, which makes chance coincidences more frequent than this.";

    /// <exception cref="ArgumentOutOfRangeException">No event, no day, or a gap that does not fit into the span.</exception>
    public static CoincidenceAudit Of(int events, int days, int gap)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(events, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(gap);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(gap, days);
        var window = Math.Min(days, (2 * gap) + 1);
        var rate = events / (double)days;
        return new CoincidenceAudit(events, days, gap, rate, window, 1 - Math.Exp(-rate * window));
    }
}
