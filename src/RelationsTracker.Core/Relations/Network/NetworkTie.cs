using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Relations.Network;

/// <summary>A tie as the network sees it: a relation of the case, or a belonging that an actor's own record states.</summary>
/// <param name="Ref">The relation; for a belonging the actor whose record states it.</param>
/// <param name="Kind">The verb phrase with hyphens, such as strategic-ally-of.</param>
/// <param name="Ends">Two or more: from whom, then to whom; a broker's tie has three.</param>
/// <param name="Mutual">It has no direction.</param>
/// <param name="Sign">Friendly, hostile or neither.</param>
/// <param name="Mode">How the text stands to it.</param>
/// <param name="Hedge">The words that soften it.</param>
/// <param name="Scope">The hypothesis within which alone it holds.</param>
/// <param name="Earliest">First day on which it may hold; null where there is no bound.</param>
/// <param name="Latest">Last day on which it may hold; null where there is no bound.</param>
/// <param name="Claims">The claims that back it.</param>
/// <param name="Credibility">The best grade among those claims, 1 to 6; null where none is graded.</param>
public sealed record NetworkTie(
    ItemRef Ref, string Kind, IReadOnlyList<ItemRef> Ends, bool Mutual, RelationSign Sign, AssertionMode Mode, string? Hedge, ItemRef? Scope,
    DateOnly? Earliest, DateOnly? Latest, IReadOnlyList<ItemRef> Claims, int? Credibility)
{
    /// <summary>The kind under which an actor's belongings stand.</summary>
    public const string Belongs = "belongs-to";

    /// <summary>Whether it is a relation of the case, with an address and claims of its own.</summary>
    public bool IsRelation => Ref.Kind == ItemKind.Relation;

    /// <summary>Every pair it joins: the first end with each other, and in a tie of several ends those with each other.</summary>
    public IEnumerable<(ItemRef From, ItemRef To)> Pairs()
        => Ends.SelectMany((from, i) => Ends.Skip(i + 1).Where(to => to != from).Select(to => (from, to)));

    /// <summary>The tie as it reads from the end that is meant.</summary>
    public RelationReading ReadFrom(Func<ItemRef, bool> mine, ReversePhrases reverses)
        => RelationReading.From(mine, Kind, Mutual, [.. Ends.Select(end => new RelationEnd { Item = end })], reverses);

    /// <summary>The tie that a relation is.</summary>
    /// <param name="self">Reference of the relation.</param>
    /// <param name="relation">What it says.</param>
    /// <param name="gradeOf">The credibility of a claim, if it has one.</param>
    public static NetworkTie Of(ItemRef self, RelationContent relation, Func<ItemRef, int?> gradeOf) => new(
        self, relation.Kind, [relation.From, .. relation.To.Select(end => end.Item)], relation.Mutual, relation.Sign, relation.Mode, relation.Hedge, relation.Scope,
        relation.Held?.Earliest, relation.Held?.Latest, [.. relation.Claims], relation.Claims.Select(gradeOf).Where(grade => grade is not null).Min());

    /// <summary>The ties that an actor's record states by what it belongs to.</summary>
    public static IEnumerable<NetworkTie> BelongingsOf(ItemRef self, ActorContent actor) => actor.Affiliations.Where(held => held.To != self).Select(held => new NetworkTie(
        self, Belongs, [self, held.To], false, RelationSign.Neutral, held.Basis == Basis.Implied ? AssertionMode.Implied : AssertionMode.Asserted, null, null,
        held.Held?.Earliest, held.Held?.Latest, [], null));
}
