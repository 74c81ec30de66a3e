using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Actors;

/// <summary>That one place in a text speaks of another actor than it was given to: the same word may mean somebody else elsewhere.</summary>
/// <param name="Text">The text.</param>
/// <param name="Start">First character, from 0.</param>
/// <param name="End">The character after the last.</param>
/// <param name="Metonym">The word names something else that stands for the one meant.</param>
public sealed record MentionMove(ItemRef Text, int Start, int End, bool Metonym)
{
    /// <returns>Both actors as they are then; the one meant keeps its mentions in the order of the text.</returns>
    /// <exception cref="RuleException">It is the same actor, there is no such mention, or the one meant is merged into another.</exception>
    public (ActorContent From, ActorContent To) Apply(ItemRef from, ActorContent had, ItemRef to, ActorContent meant)
    {
        if (from == to)
        {
            throw new RuleException($"{from} is whom the mention belongs to now. Choose another actor.");
        }

        if (meant.Merge is { } merge)
        {
            throw new RuleException($"{to} is merged into {merge.Into}. Move the mention to {merge.Into}.");
        }

        var moved = had.Mentions.FirstOrDefault(IsMeant) ?? throw new RuleException($"{from} has no mention at characters {Start}–{End} of {Text}. Somebody may have moved it; load the page again.");
        return (
            had with { Mentions = had.Mentions.Where(mention => !IsMeant(mention)).ToMany() },
            meant with { Mentions = meant.Mentions.Where(mention => !IsMeant(mention)).Append(moved with { Metonym = Metonym }).OrderBy(mention => mention.Text).ThenBy(mention => mention.Start).ToMany() });
    }

    private bool IsMeant(ActorMention mention) => (mention.Text, mention.Start, mention.End) == (Text, Start, End);
}
