using System.Diagnostics.CodeAnalysis;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Relations;

/// <summary>An actor with whom another has to do, and by how many relations and events.</summary>
public sealed record Counterpart(ItemRef Actor, int Relations, int Events);

/// <summary>Two actors who have to do with each other; the order does not matter.</summary>
/// <param name="One">The actor with the smaller number.</param>
/// <param name="Other">The other.</param>
public sealed record Dyad(ItemRef One, ItemRef Other) : IParsable<Dyad>
{
    /// <summary>The pair in the order in which addresses write it.</summary>
    public static Dyad Of(ItemRef one, ItemRef other) => one < other ? new(one, other) : new(other, one);

    /// <summary>Reads <c>A1-A2</c>, in either order.</summary>
    /// <returns>The pair, or null when the text is not two different actors.</returns>
    public static Dyad? Parse(string text)
        => text.Split('-') is [var first, var second]
            && ItemRef.TryParse(first, null, out var one) && ItemRef.TryParse(second, null, out var other)
            && (one.Kind, other.Kind) == (ItemKind.Actor, ItemKind.Actor) && one != other
            ? Of(one, other)
            : null;

    public override string ToString() => $"{One}-{Other}";

    /// <summary>Everybody an actor is tied to or shares events with, the most ties first; whoever is merged into another counts as that one.</summary>
    /// <param name="merged">For each merged actor the one it stands for.</param>
    public static IReadOnlyList<Counterpart> CounterpartsOf(ItemRef actor, IEnumerable<RelationContent> relations, IEnumerable<EventContent> events, IReadOnlyDictionary<ItemRef, ItemRef> merged)
    {
        var tied = relations.Select(Ends).Select(Standing).Where(ends => ends.Contains(actor)).SelectMany(ends => ends).CountBy(end => end).ToDictionary();
        var shared = events.Select(Participants).Select(Standing).Where(all => all.Contains(actor)).SelectMany(all => all).CountBy(who => who).ToDictionary();
        return [.. tied.Keys.Union(shared.Keys).Where(other => other.Kind == ItemKind.Actor && other != actor)
            .Select(other => new Counterpart(other, tied.GetValueOrDefault(other), shared.GetValueOrDefault(other)))
            .OrderByDescending(c => c.Relations + c.Events).ThenBy(c => c.Actor)];

        HashSet<ItemRef> Standing(HashSet<ItemRef> ends) => [.. ends.Select(end => merged.GetValueOrDefault(end, end))];
    }

    private static HashSet<ItemRef> Ends(RelationContent relation) => [relation.From, .. relation.To.Select(end => end.Item)];

    private static HashSet<ItemRef> Participants(EventContent of) => [.. of.Participants.Select(p => p.Actor)];

    static Dyad IParsable<Dyad>.Parse(string s, IFormatProvider? provider)
        => Parse(s) ?? throw new RuleException($"'{s[..Math.Min(s.Length, 40)]}' is no pair of actors; write two references, such as A1-A2.");

    static bool IParsable<Dyad>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Dyad result) => (result = s is null ? null : Parse(s)) is not null;
}
