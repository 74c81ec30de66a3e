using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Comments;

namespace RelationsTracker.App.UseCases.Comments;

/// <summary>Reads the threads about one item or cell: open ones first, each in the order it was said.</summary>
public sealed class ReadThreads(FrontDoor door)
{
    /// <summary>Most threads one answer holds.</summary>
    public const int Most = 100;

    public Task<Outcome<IReadOnlyList<CommentThread>>> Handle(string slug, CommentSubject about, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var subject = about.ToString();
            return await desk.Read(await desk.Db.Comments.Where(c => c.CaseId == desk.Case.Id && c.About == subject && c.Thread == c.Number)
                .OrderBy(c => c.ResolvedAt != null).ThenByDescending(c => c.Number).Take(Most).Select(c => c.Number).ToListAsync(desk.Cancel));
        }, cancel);
}
