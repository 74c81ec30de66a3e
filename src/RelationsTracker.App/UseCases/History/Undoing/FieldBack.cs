using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Actors;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.History.Undoing;

/// <summary>A field that is not simply written back, because a rule hangs on it.</summary>
internal abstract class FieldBack
{
    /// <summary>The fields that the rule is about.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>What follows from them by itself and is not written back.</summary>
    public virtual IReadOnlyList<string> Follow => [];

    /// <param name="was">The item as it stands.</param>
    /// <param name="content">The item with the old value written into it.</param>
    public abstract Task<Content> PutBack(Desk desk, ItemRef item, Content was, Content content);
}

/// <summary>Old words are a new wording: ratings were given against each.</summary>
internal sealed class WordingBack : FieldBack
{
    public override IReadOnlyList<string> Names => ["statement"];

    public override IReadOnlyList<string> Follow => ["wording", "earlier-wordings"];

    public override Task<Content> PutBack(Desk desk, ItemRef item, Content was, Content content)
        => Task.FromResult(was is HypothesisContent before && content is HypothesisContent after ? (after with { Statement = before.Statement }).Reworded(after.Statement, desk.At) : content);
}

/// <summary>A seal is lifted in front of everybody, and who is waited for is entered as a rater.</summary>
internal sealed class SealBack : FieldBack
{
    public override IReadOnlyList<string> Names => ["sealed", "assigned-raters"];

    public override async Task<Content> PutBack(Desk desk, ItemRef item, Content was, Content content)
    {
        if (was is not QuestionContent before || content is not QuestionContent after)
        {
            return content;
        }

        var kept = Sealing.Edited(before, after, desk.By.May(Permission.Review));
        await desk.Assign(before, kept);
        return kept;
    }
}

/// <summary>Two actors are one again only where they could be made one now.</summary>
internal sealed class MergeBack : FieldBack
{
    public override IReadOnlyList<string> Names => ["merge"];

    public override async Task<Content> PutBack(Desk desk, ItemRef item, Content was, Content content)
    {
        if (was is ActorContent { Merge: null } before && content is ActorContent { Merge: { } merge })
        {
            await desk.ThrowUnlessMergeable(item, before, merge.Into);
        }

        return content;
    }
}
