namespace RelationsTracker.Core.Events;

/// <summary>
/// Cooperation to conflict, +10 to −10, by PLOVER category and, where the manual gives one, by mode (PLOVER manual, draft 2.0,
/// openeventdata, 2024). A score of the kind of event, not of the event: it says nothing of how large or lasting it was.
/// </summary>
/// <remarks>The manual's table prints the base of ACCUSE as 3 among the verbal conflicts; it is read as −3.</remarks>
public static class PloverScale
{
    /// <summary>How the table is named beside a number taken from it.</summary>
    public const string Name = "PLOVER manual, draft 2.0";

    /// <summary>The score of a category alone.</summary>
    public static decimal Of(PloverCategory category) => category switch
    {
        PloverCategory.Agree => 2.5m,
        PloverCategory.Consult => 2.5m,
        PloverCategory.Support => 5m,
        PloverCategory.Concede => 4.5m,
        PloverCategory.Cooperate => 9.5m,
        PloverCategory.Aid => 10m,
        PloverCategory.Retreat => 6.5m,
        PloverCategory.Request => 0m,
        PloverCategory.Accuse => -3m,
        PloverCategory.Reject => -2m,
        PloverCategory.Threaten => -3.5m,
        PloverCategory.Protest => -5m,
        PloverCategory.Sanction => -6m,
        PloverCategory.Mobilize => -5.5m,
        PloverCategory.Coerce => -7m,
        PloverCategory.Assault => -9m,
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };

    /// <summary>The score of a mode of a category, in any case; null where the manual gives none of its own.</summary>
    public static decimal? Of(PloverCategory category, string? mode)
        => (category, mode?.Trim().ToLowerInvariant()) switch
        {
            (PloverCategory.Consult, "visit" or "multilateral") => 4m,
            (PloverCategory.Consult, "third-party") => 1m,
            (PloverCategory.Consult, "phone") => 1.5m,
            (PloverCategory.Retreat, "withdraw") => 8m,
            (PloverCategory.Retreat, "release" or "access") => 6.5m,
            (PloverCategory.Retreat, "disarm") => 10m,
            (PloverCategory.Retreat, "ceasefire") => 7.5m,
            (PloverCategory.Retreat, "resign") => 4.5m,
            (PloverCategory.Accuse, "disapprove") => -2m,
            (PloverCategory.Accuse, "investigate" or "allege") => -3.5m,
            (PloverCategory.Threaten, "relations") => -3.5m,
            (PloverCategory.Mobilize, "police") => -5.5m,
            (PloverCategory.Assault, "aerial") => -9.5m,
            _ => null,
        };
}
