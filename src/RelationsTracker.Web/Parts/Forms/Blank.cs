using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>What an empty form starts from: the kind's defaults, and what is known of who fills it and when.</summary>
public static class Blank
{
    /// <param name="handle">The short name of the person at work.</param>
    public static Content Of(ItemKind kind, string handle, DateTimeOffset now) => (Content)Activator.CreateInstance(ItemType.Of(kind).Content)! switch
    {
        ForecastContent forecast => forecast with { Rater = handle, At = new DateTimeOffset(now.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero) },
        var content => content,
    };
}
