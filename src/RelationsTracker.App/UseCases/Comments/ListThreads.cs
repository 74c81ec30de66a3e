using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;

namespace RelationsTracker.App.UseCases.Comments;

/// <summary>Which threads of a case.</summary>
public enum ThreadChoice
{
    /// <summary>Those that are not settled.</summary>
    Open,

    /// <summary>Those that call the reader.</summary>
    CallMe,

    /// <summary>Those in which the reader wrote.</summary>
    Mine,

    /// <summary>Those that are settled.</summary>
    Settled,
}

/// <summary>Lists the threads of a case, the latest first.</summary>
public sealed class ListThreads(FrontDoor door)
{
    /// <summary>Threads on one page.</summary>
    public const int Page = 25;

    /// <param name="Older">Whether there are more behind these.</param>
    public sealed record Answer(IReadOnlyList<CommentThread> Threads, bool Older);

    /// <param name="before">Only threads opened before this number.</param>
    public Task<Outcome<Answer>> Handle(string slug, ThreadChoice choice, long? before = null, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var comments = desk.Db.Comments.Where(c => c.CaseId == desk.Case.Id);
            var (me, handle) = (desk.By.PersonId, desk.By.Handle);
            var heads = comments.Where(c => c.Thread == c.Number && (before == null || c.Number < before));
            heads = choice switch
            {
                ThreadChoice.CallMe => heads.Where(h => comments.Any(c => c.Thread == h.Number && desk.Db.Mentions.Any(m => m.CaseId == c.CaseId && m.Comment == c.Number && m.Handle == handle))),
                ThreadChoice.Mine => heads.Where(h => comments.Any(c => c.Thread == h.Number && c.PersonId == me)),
                ThreadChoice.Settled => heads.Where(h => h.ResolvedAt != null),
                _ => heads.Where(h => h.ResolvedAt == null),
            };
            var found = await heads.OrderByDescending(h => h.Number).Take(Page + 1).Select(h => h.Number).ToListAsync(desk.Cancel);
            return new Answer(await desk.Read([.. found.Take(Page)]), found.Count > Page);
        }, cancel);
}
