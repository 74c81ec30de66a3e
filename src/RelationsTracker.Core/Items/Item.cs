using RelationsTracker.Core.Schema;
namespace RelationsTracker.Core.Items;

/// <summary>
/// A thing in a case that has a reference, content, and a version that counts its changes. The case and the reference
/// together are its key; nothing ever takes them over (docs/adr/0003).
/// </summary>
public abstract class Item
{
    public Guid CaseId { get; private protected set; }

    public int Number { get; private protected set; }

    /// <summary>1 when made, one more with each change; the token by which a lost race is noticed.</summary>
    public int Version { get; private protected set; }

    /// <summary>First possible day of <see cref="Content.When"/>, kept beside the text so that it can be searched.</summary>
    public DateOnly? Earliest { get; private protected set; }

    /// <summary>Last possible day of <see cref="Content.When"/>.</summary>
    public DateOnly? Latest { get; private protected set; }

    /// <summary>The content before it was changed in this piece of work; null for a new item. Not kept.</summary>
    public Content? Before { get; private protected set; }

    public abstract ItemKind Kind { get; }

    /// <summary>The content, whatever its kind.</summary>
    public abstract Content Body { get; }

    public ItemRef Ref => new(Kind, Number);

    /// <summary>Replaces the content. Saying the same again changes nothing.</summary>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="FlawedException">The content has flaws, or is of another kind; nothing changed.</exception>
    public abstract bool Revise(Content content);

    /// <summary>Adds a step to the item's life.</summary>
    /// <exception cref="RuleException">The step does not follow from where the item stands.</exception>
    public void Record(LifecycleStep step, string by, DateTimeOffset at, string reason)
    {
        Lifecycle.Check(Ref, Body.State, step);
        Revise(Body.With(new LifecycleRecord { Step = step, By = by, At = at.ToUniversalTime(), Reason = reason }));
    }

    /// <summary>
    /// An acceptance holds for what was accepted: an accepted item that this piece of work changed waits for a reviewer
    /// again, as a part of the same change.
    /// </summary>
    /// <returns>Whether it did so.</returns>
    public bool WaitAgain(string by, DateTimeOffset at, string? why)
    {
        if (Before is not { State: ItemState.Accepted } || Body.State != ItemState.Accepted)
        {
            return false;
        }

        Append(new LifecycleRecord { Step = LifecycleStep.Submitted, By = by, At = at.ToUniversalTime(), Reason = why is { Length: > 0 } ? why : "Changed after it was accepted." });
        return true;
    }

    private protected abstract void Append(LifecycleRecord record);
}

/// <summary>An item whose content is a <typeparamref name="TContent"/>.</summary>
public abstract class Item<TContent> : Item
    where TContent : Content
{
    public TContent Content { get; private set; } = null!;

    public override Content Body => Content;

    public override bool Revise(Content content)
    {
        if (content is not TContent mine)
        {
            throw new RuleException($"{Ref} is {Kind.AWord()}; it cannot become a {content.GetType().Name}.");
        }

        FlawedException.ThrowIfAny(Ref, mine.Flaws());
        if (mine.Equals(Content))
        {
            return false;
        }

        Before ??= Content;
        Content = mine;
        Version++;
        (Earliest, Latest) = (mine.When?.Earliest, mine.When?.Latest);
        return true;
    }

    private protected override void Append(LifecycleRecord record) => Content = (TContent)Content.With(record);

    internal void Place(Guid caseId, int number) => (CaseId, Number) = (caseId, number);
}
