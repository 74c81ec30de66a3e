using RelationsTracker.Core.Comments;

namespace RelationsTracker.App.UseCases.Comments;

/// <summary>A comment as pages show it.</summary>
/// <param name="Mine">Whether the reader wrote it, and may reword it or take it back.</param>
public sealed record CommentLine(long Number, string By, string Handle, DateTimeOffset At, string Text, DateTimeOffset? ChangedAt, DateTimeOffset? WithdrawnAt, int Version, bool Mine)
{
    internal static CommentLine Of(Comment comment, Guid? reader)
        => new(comment.Number, comment.By, comment.Handle, comment.At, comment.Text, comment.ChangedAt, comment.WithdrawnAt, comment.Version, comment.PersonId == reader);
}

/// <summary>A thread: what it is about, its comments in order, and whether it is settled.</summary>
/// <param name="Title">What the subject is called.</param>
public sealed record CommentThread(CommentSubject About, string Title, IReadOnlyList<CommentLine> Comments, DateTimeOffset? ResolvedAt, string? ResolvedBy)
{
    /// <summary>The number of the comment that opened it.</summary>
    public long Number => Comments[0].Number;
}
