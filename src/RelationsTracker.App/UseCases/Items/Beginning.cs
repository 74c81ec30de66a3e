using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>
/// How an item may begin that somebody adds: without what only happens to it later. Pages send none of that; a program
/// that did could make an item look accepted by whomever it names.
/// </summary>
internal static class Beginning
{
    /// <exception cref="FlawedException">The content says of itself what only actions may record.</exception>
    public static void Check(ItemKind kind, Content content)
    {
        if (content.Records.Count > 0)
        {
            throw Flawed(kind, "records", "Steps of an item's life are recorded one by one, once it is there.");
        }

        var (field, message) = content switch
        {
            ClaimContent { Outcome: not null } => ("outcome", "How it came out is settled once the claim is there."),
            ActorContent { Merge: not null } => ("merge", "Actors are merged once they are there."),
            QuestionContent { Reveal: not null } => ("reveal", "Sealed ratings are revealed once there are any."),
            QuestionContent { Commitments.Count: > 0 } => ("commitments", "Raters commit themselves once there is something to rate."),
            HypothesisContent { Wording: not 1 } or HypothesisContent { EarlierWordings.Count: > 0 } => ("wording", "Wordings are counted as they change."),
            ExcerptContent { Carries.Count: > 0 } => ("carries", "Excerpts are carried over once there is a later version."),
            _ => ("", ""),
        };
        if (field.Length > 0)
        {
            throw Flawed(kind, field, message);
        }
    }

    private static FlawedException Flawed(ItemKind kind, string field, string message) => new(new ItemRef(kind, 0), [new Flaw(field, message)]);
}
