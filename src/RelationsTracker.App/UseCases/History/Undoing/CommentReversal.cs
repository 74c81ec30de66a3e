using System.Globalization;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.Core;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.History.Undoing;

/// <summary>What was done to a comment. Its words are its writer's; that a thread is settled is anybody's.</summary>
internal abstract class CommentReversal : Reversal
{
    private const string Comments = "comment/";

    protected virtual bool IsWriters => true;

    public override Permission Needed(Revision change) => Permission.Comment;

    public override bool May(Worker by, Revision change) => base.May(by, change) && (!IsWriters || by.PersonId == change.PersonId);

    public override async Task PutBack(UndoWork work, Revision change)
    {
        var comment = await work.Desk.FindComment(long.Parse(change.Subject[Comments.Length..], CultureInfo.InvariantCulture));
        if (IsWriters && comment.PersonId != work.Desk.By.PersonId)
        {
            throw new RuleException($"This comment is {comment.By}'s; answer it instead.");
        }

        await LaterWork.ThrowIfAny(work.Desk, change, Json(comment.Reading), field => Touched(change, field));
        PutBack(work.Desk, comment, change);
        await work.Desk.Call(comment);
    }

    protected abstract void PutBack(Desk desk, Comment comment, Revision change);

    protected override bool IsFor(Revision change) => change.Subject.StartsWith(Comments, StringComparison.Ordinal);

    protected static bool Touched(Revision change, string field) => change.Before is null ? field != "resolved" : Was(change).ContainsKey(field);
}

/// <summary>What was said is taken back; its place in the thread stays.</summary>
internal sealed class CommentSaid : CommentReversal
{
    protected override void PutBack(Desk desk, Comment comment, Revision change) => comment.Withdraw(desk.At);

    protected override bool IsFor(Revision change) => base.IsFor(change) && change.Before is null;
}

/// <summary>What was taken back is said again, and the other way round.</summary>
internal sealed class CommentTakenBack : CommentReversal
{
    protected override void PutBack(Desk desk, Comment comment, Revision change)
    {
        if (comment.WithdrawnAt is null)
        {
            comment.Withdraw(desk.At);
        }
        else
        {
            comment.SayAgain($"{Was(change)["text"]}");
        }
    }

    protected override bool IsFor(Revision change) => base.IsFor(change) && Touched(change, "withdrawn");
}

/// <summary>A thread is open again, or settled again.</summary>
internal sealed class ThreadSettled : CommentReversal
{
    protected override bool IsWriters => false;

    protected override void PutBack(Desk desk, Comment comment, Revision change) => comment.Resolve(comment.ResolvedAt is null, desk.By.Name, desk.At);

    protected override bool IsFor(Revision change) => base.IsFor(change) && Touched(change, "resolved");
}

/// <summary>A comment has its earlier words.</summary>
internal sealed class CommentReworded : CommentReversal
{
    protected override void PutBack(Desk desk, Comment comment, Revision change) => comment.Reword($"{Was(change)["text"]}", desk.At);
}
