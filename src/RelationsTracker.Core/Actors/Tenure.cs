using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Actors;

/// <summary>What an actor was over a time: an office it held, or a belonging.</summary>
/// <param name="Role">The office; null for a belonging.</param>
/// <param name="Body">The body it is of, or belongs to.</param>
/// <param name="Held">When; null where nobody said.</param>
/// <param name="Basis">For a belonging, how it is known.</param>
/// <param name="Outside">It is known from elsewhere than the text.</param>
public sealed record Tenure(string? Role, ItemRef? Body, EdtfDate? Held, Basis? Basis, bool Outside)
{
    /// <summary>
    /// Offices and belongings in the order of time: by their first possible day, then their last. A date without a first day
    /// ("until 2024") stands first, what has no date at all last, each in the order it was written.
    /// </summary>
    public static IReadOnlyList<Tenure> Along(ActorContent actor) =>
    [
        .. actor.Roles.Select(role => new Tenure(role.Role, role.Of, role.Held, null, role.Outside))
            .Concat(actor.Affiliations.Select(belonging => new Tenure(null, belonging.To, belonging.Held, belonging.Basis, false)))
            .OrderBy(tenure => tenure.Held is null).ThenBy(tenure => tenure.Held?.Earliest ?? DateOnly.MinValue).ThenBy(tenure => tenure.Held?.Latest ?? DateOnly.MaxValue),
    ];
}
