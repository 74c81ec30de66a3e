using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Actors;

/// <summary>
/// Which actors may be taken for one. A merge moves nothing: the merged actor keeps its reference and all that hangs on it, and reading
/// goes through it to the one it was merged into, so that taking the merge back loses nothing.
/// </summary>
public static class MergeRules
{
    /// <summary>Kinds whose bearers are never the same thing: a person is no state, a place no project.</summary>
    private static int Family(ActorKind kind) => kind switch
    {
        ActorKind.Person => 1,
        ActorKind.State => 2,
        ActorKind.Place => 3,
        ActorKind.Project => 4,
        ActorKind.Bloc => 5,
        _ => 6,
    };

    /// <summary>Why two kinds cannot be one; null when they can.</summary>
    public static string? WhyNotOne(ActorKind one, ActorKind other)
        => Family(one) == Family(other) ? null : $"One is {AWord(one)}, the other {AWord(other)}.";

    private static string AWord(ActorKind kind) => $"{("aeiou".Contains(Kebab.Words(kind)[0], StringComparison.Ordinal) ? "an" : "a")} {Kebab.Words(kind)}";

    /// <exception cref="RuleException">They cannot be one, or one of them is merged already.</exception>
    public static void Check(Items.ItemRef from, ActorContent merged, Items.ItemRef into, ActorContent kept)
    {
        if (from == into)
        {
            throw new RuleException($"{from} cannot be merged into itself.");
        }

        if (WhyNotOne(merged.Kind, kept.Kind) is { } why)
        {
            throw new RuleException($"{from} and {into} cannot be one. {why} If a word names both, such as a capital that stands for its government, mark the mention as a metonym instead.");
        }

        if (merged.Merge is { } already)
        {
            throw new RuleException($"{from} is merged into {already.Into} already. Take that back first.");
        }

        if (kept.Merge is { } chain)
        {
            throw new RuleException($"{into} is itself merged into {chain.Into}. Merge {from} into {chain.Into} instead.");
        }
    }
}
