using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Questions;

/// <summary>
/// Commit, then reveal: while a question is sealed each rater sees their own ratings only. It opens once, when everybody
/// assigned has committed or a reviewer gives a reason, and stays open.
/// </summary>
public static class Sealing
{
    /// <summary>The reason of a reveal that nobody had to ask for.</summary>
    public const string Everybody = "All assigned raters have committed.";

    /// <summary>Whether ratings are still kept from everybody but who gave them.</summary>
    public static bool IsSealed(this QuestionContent question) => question.Sealed && question.Reveal is null;

    /// <summary>Whether the last thing a rater said is that they are done.</summary>
    public static bool HasCommitted(this QuestionContent question, string rater)
        => question.Commitments.LastOrDefault(c => c.Rater == rater) is { Step: CommitmentStep.Committed };

    /// <summary>Assigned raters who have not committed, in the order in which they were assigned.</summary>
    public static IEnumerable<string> Awaited(this QuestionContent question)
        => question.AssignedRaters.Where(rater => !question.HasCommitted(rater));

    /// <summary>Whether a rating given at a moment was given, or changed, when the others could be seen already.</summary>
    public static bool IsAfterReveal(this QuestionContent question, DateTimeOffset at) => question.Reveal is { } reveal && at > reveal.At;

    /// <summary>The question with a rater's commitment; the last one awaited reveals it.</summary>
    /// <param name="name">What the rater is called.</param>
    /// <exception cref="RuleException">The question is not sealed, or the rater has committed already.</exception>
    public static QuestionContent Commit(this QuestionContent question, string rater, string name, DateTimeOffset at)
    {
        ThrowUnlessSealed(question);
        if (question.HasCommitted(rater))
        {
            throw new RuleException("You have committed already.");
        }

        var committed = Step(question, rater, CommitmentStep.Committed, at);
        return committed.AssignedRaters.Count > 0 && !committed.Awaited().Any() ? committed.Open(name, Everybody, at) : committed;
    }

    /// <summary>The question with a commitment taken back.</summary>
    /// <exception cref="RuleException">The question is open already, or the rater has not committed.</exception>
    public static QuestionContent TakeBack(this QuestionContent question, string rater, DateTimeOffset at)
    {
        ThrowUnlessSealed(question);
        return question.HasCommitted(rater) ? Step(question, rater, CommitmentStep.TakenBack, at) : throw new RuleException("You have not committed.");
    }

    /// <summary>The question with its ratings revealed for good.</summary>
    /// <exception cref="RuleException">The question is not sealed.</exception>
    public static QuestionContent Open(this QuestionContent question, string by, string why, DateTimeOffset at)
    {
        ThrowUnlessSealed(question);
        return question with { Reveal = new Reveal { By = by, At = at.ToUniversalTime(), Why = why.Trim() } };
    }

    /// <summary>
    /// What an edit may not do to a question: what actions record stays as it was, and a seal is not lifted sideways, by
    /// taking off the property or those it waits for.
    /// </summary>
    /// <param name="mayOpen">Whether the editor could open the seal by the front, and so may also say for whom it waits.</param>
    /// <exception cref="FlawedException">The edit would lift a seal.</exception>
    public static QuestionContent Edited(QuestionContent was, QuestionContent now, bool mayOpen)
    {
        var kept = now with { Commitments = was.Commitments, Reveal = was.Reveal };
        if (was.IsSealed() && !kept.Sealed)
        {
            throw new FlawedException(default, [new Flaw("sealed", "A seal is not taken off by editing. A reviewer can open it, with a reason.")]);
        }

        return was.IsSealed() && !mayOpen && was.AssignedRaters.FirstOrDefault(rater => !kept.AssignedRaters.Contains(rater)) is { } missed
            ? throw new FlawedException(default, [new Flaw("assigned-raters", $"The seal waits for {missed}. Only a reviewer takes somebody off while it holds.")])
            : kept;
    }

    private static QuestionContent Step(QuestionContent question, string rater, CommitmentStep step, DateTimeOffset at)
        => question with { Commitments = question.Commitments.With(new Commitment { Rater = rater, Step = step, At = at.ToUniversalTime() }) };

    private static void ThrowUnlessSealed(QuestionContent question)
    {
        if (!question.IsSealed())
        {
            throw new RuleException(question.Reveal is null ? "This question is not sealed." : "The ratings have been revealed already.");
        }
    }
}
