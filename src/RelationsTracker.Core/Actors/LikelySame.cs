using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Folding;

namespace RelationsTracker.Core.Actors;

/// <summary>Two actors whose names meet, and what speaks for and against their being one. A question for people, never an answer.</summary>
/// <param name="One">The actor with the smaller number.</param>
/// <param name="Other">The other.</param>
/// <param name="Names">Pairs of names that have one key.</param>
/// <param name="Against">What speaks against it, in a sentence; null where the program sees nothing.</param>
public sealed record LikelySame(ItemRef One, ItemRef Other, IReadOnlyList<(string OfOne, string OfOther)> Names, string? Against)
{
    // Shorter keys meet by chance.
    private const int ShortestKey = 4;

    /// <summary>Pairs that share the key of a name (<see cref="NameKey"/>), merged ones left out; metonyms and adjectives do not count, since they name something else.</summary>
    public static IReadOnlyList<LikelySame> Among(IReadOnlyDictionary<ItemRef, ActorContent> actors)
    {
        var keyed = actors.Where(a => a.Value.Merge is null)
            .SelectMany(a => Spellings(a.Value).Select(name => (a.Key, Name: name, Spelled: NameKey.Of(name)))).Where(n => n.Spelled.Length >= ShortestKey);
        return [.. keyed.GroupBy(n => n.Spelled, StringComparer.Ordinal)
            .SelectMany(group => from one in @group from other in @group where one.Key < other.Key select (One: one, Other: other))
            .GroupBy(pair => (One: pair.One.Key, Other: pair.Other.Key)).OrderBy(pair => pair.Key.One).ThenBy(pair => pair.Key.Other)
            .Select(pair => new LikelySame(pair.Key.One, pair.Key.Other, [.. pair.Select(p => (p.One.Name, p.Other.Name)).Distinct()], MergeRules.WhyNotOne(actors[pair.Key.One].Kind, actors[pair.Key.Other].Kind)))];
    }

    private static IEnumerable<string> Spellings(ActorContent actor)
        => actor.Names.Where(n => n.Kind is not (NameKind.Metonym or NameKind.Adjective or NameKind.Abbreviation)).Select(n => n.Text).Prepend(actor.Name).Distinct(StringComparer.Ordinal);
}
