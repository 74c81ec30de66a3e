using RelationsTracker.App.History;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.History.Undoing;

/// <summary>A kind of change behind which there is no way back; it says why.</summary>
internal abstract class Finality : Reversal
{
    public override Permission Needed(Revision change) => Permission.Read;

    public override Task PutBack(UndoWork work, Revision change) => throw new RuleException(Never(change)!);
}

/// <summary>Sealed ratings were opened.</summary>
internal sealed class RatersReveal : Finality
{
    public override string? Never(Revision change)
        => $"Number {change.Position} opened sealed ratings, and what was seen cannot be unseen. Whatever is rated since then is marked as rated after the reveal. To have it rated blind again, ask it anew as a sealed question.";

    protected override bool IsFor(Revision change) => change.Before is not null && change.Kind == ItemKind.Question.Letters() && Was(change).ContainsKey("reveal");
}

/// <summary>The words of a withheld text were brought in.</summary>
internal sealed class WordsBrought : Finality
{
    // Words are in no revision: taken out, they would be gone for good.
    public override string? Never(Revision change)
        => $"Number {change.Position} brought the words of {change.Subject} in. The history does not keep words, so taking them out again would delete them for good. Remove {change.Subject} if nobody should work on it.";

    protected override bool IsFor(Revision change) => change.Before is not null && change.Kind == ItemKind.SourceText.Letters() && Was(change).Count == 0;
}

/// <summary>The case began.</summary>
internal sealed class CaseOpened : Finality
{
    public override string? Never(Revision change) => "The case began here. Its history has no place of its own outside of it, so a case that was opened stays.";

    protected override bool IsFor(Revision change) => change.Subject == "case" && change.Before is null;
}

/// <summary>Somebody was entered as a rater, on their first rating or when they were assigned.</summary>
internal sealed class RaterEntered : Finality
{
    public override bool Stays => true;

    public override string? Never(Revision change)
        => $"The short name “{change.Subject["rater/".Length..]}” stays with whoever rated under it, so that nobody else's ratings are ever read as theirs. By itself it does nothing.";

    protected override bool IsFor(Revision change) => change.Subject.StartsWith("rater/", StringComparison.Ordinal);
}
