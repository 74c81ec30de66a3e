using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Events;

/// <summary>
/// How cooperative or hostile an event was, and who says so: a number somebody recorded for this event, or the score of
/// its kind in a published table. The two are never mixed up.
/// </summary>
/// <param name="Value">+10 (cooperation) to −10 (conflict).</param>
/// <param name="Recorded">Somebody gave this event the number; otherwise it comes from the table.</param>
/// <param name="By">Who recorded it, or which line of the table it is.</param>
public sealed record EventIntensity(decimal Value, bool Recorded, string By)
{
    /// <summary>
    /// The intensity of an event, the recorded one first; null when nobody recorded one and it is not coded, or coded as
    /// something that did not happen (PLOVER auxiliary future, hypothetical or negation).
    /// </summary>
    public static EventIntensity? Of(EventContent of) => of switch
    {
        { Intensity: { } recorded } => new(recorded, true, of.IntensityCoder ?? "recorded without a name"),
        { Typing: { Plover: { } category } typing } when Happened(typing) => FromTable(category, typing.Mode),
        _ => null,
    };

    private static EventIntensity FromTable(PloverCategory category, string? mode)
        => PloverScale.Of(category, mode) is { } ofMode
            ? new(ofMode, false, $"{PloverScale.Name}: {Kebab.Words(category)}, {mode}")
            : new(PloverScale.Of(category), false, $"{PloverScale.Name}: {Kebab.Words(category)}");

    private static bool Happened(EventTyping typing) => typing.Auxiliary is not { Length: > 0 } auxiliary || auxiliary.Trim().Equals("historical", StringComparison.OrdinalIgnoreCase);
}
