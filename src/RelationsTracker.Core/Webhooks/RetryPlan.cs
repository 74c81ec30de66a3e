namespace RelationsTracker.Core.Webhooks;

/// <summary>When a message that did not arrive is tried again: each pause four times the one before, a little more or less, for about a day.</summary>
public static class RetryPlan
{
    /// <summary>After the first failure.</summary>
    public static readonly TimeSpan First = TimeSpan.FromSeconds(5);

    /// <summary>Longest pause of its own.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>A message that could not be delivered for so long pauses its webhook.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>How much a pause may be longer or shorter, as a share of it: many that failed together must not come together again.</summary>
    public const double Spread = 0.2;

    private const double Growth = 4;

    /// <param name="tries">How often it was tried, at least once.</param>
    /// <param name="failing">Since the first failure.</param>
    /// <param name="asked">What the receiver asked for; it is kept to, up to a day.</param>
    /// <param name="chance">Between 0 and 1.</param>
    /// <returns>How long to wait; null to give up.</returns>
    public static TimeSpan? Pause(int tries, TimeSpan failing, TimeSpan? asked, double chance)
    {
        if (failing >= Patience)
        {
            return null;
        }

        var own = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, First.TotalSeconds * Math.Pow(Growth, Math.Min(tries, 30) - 1))) * (1 - Spread + (2 * Spread * chance));
        var wished = asked is { } wish && wish < Patience ? wish : asked is null ? TimeSpan.Zero : Patience;
        return own > wished ? own : wished;
    }
}
