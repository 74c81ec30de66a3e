using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Comments;

/// <summary>Finds comments and puts them into their threads.</summary>
internal static class Threads
{
    public static async Task<Comment> FindComment(this Desk desk, long number)
        => await desk.Db.Comments.SingleOrDefaultAsync(c => c.CaseId == desk.Case.Id && c.Number == number, desk.Cancel)
            ?? throw new MissingException($"There is no comment {number} in this case.");

    /// <summary>Whose comment it is decides who may change it.</summary>
    public static async Task<Comment> FindMine(this Desk desk, long number, int version)
    {
        var comment = await desk.FindComment(number);
        if (comment.PersonId != desk.By.PersonId)
        {
            throw new RuleException($"This comment is {comment.By}'s; answer it instead.");
        }

        Desk.Expect(version, comment.Version);
        return comment;
    }

    /// <summary>Sees that the subject is there, and under which question a cell stands.</summary>
    public static async Task<int?> QuestionOf(this Desk desk, CommentSubject about)
    {
        if (about.Hypothesis is not { } column)
        {
            await desk.Find(about.Item);
            return null;
        }

        var row = await desk.Find<EvidenceRow>(about.Item);
        var hypothesis = await desk.Find<Hypothesis>(column);
        return row.Content.Question == hypothesis.Content.Question ? row.Content.Question.Number
            : throw new RuleException($"{about.Item} and {column} belong to different questions.");
    }

    /// <summary>Writes down whom the comment calls now; only members hear of it.</summary>
    public static async Task Call(this Desk desk, Comment comment)
    {
        var called = Mentions.In(comment.Text);
        var members = await desk.Db.Members.Where(m => m.CaseId == desk.Case.Id && m.Roles != Roles.None).Join(desk.Db.People, m => m.PersonId, p => p.Id, (_, person) => person.Handle)
            .Union(desk.Db.People.Where(p => p.IsOwner).Select(p => p.Handle)).Where(handle => called.Contains(handle)).ToListAsync(desk.Cancel);
        var known = await desk.Db.Mentions.AsTracking().Where(m => m.CaseId == desk.Case.Id && m.Comment == comment.Number).ToListAsync(desk.Cancel);
        desk.Db.Mentions.RemoveRange(known.Where(mention => !members.Contains(mention.Handle)));
        desk.Db.Mentions.AddRange(members.Where(handle => known.All(mention => mention.Handle != handle)).Select(handle => CommentMention.Of(comment, handle)));
    }

    /// <summary>These threads with all their comments, in the order given.</summary>
    public static async Task<IReadOnlyList<CommentThread>> Read(this Desk desk, IReadOnlyList<long> threads)
    {
        if (threads.Count == 0)
        {
            return [];
        }

        var comments = (await desk.Db.Comments.Where(c => c.CaseId == desk.Case.Id && threads.Contains(c.Thread)).OrderBy(c => c.Number).ToListAsync(desk.Cancel)).ToLookup(c => c.Thread);
        var titles = await desk.Titles(comments.SelectMany(thread => Items(Subject(thread.First()))));
        return [.. threads.Where(comments.Contains).Select(thread => Thread([.. comments[thread]], titles, desk.By.PersonId))];
    }

    private static CommentThread Thread(IReadOnlyList<Comment> comments, Dictionary<ItemRef, string> titles, Guid? reader)
    {
        var (head, about) = (comments[0], Subject(comments[0]));
        return new(about, string.Join(" / ", Items(about).Select(item => titles.GetValueOrDefault(item, item.ToString()))),
            [.. comments.Select(comment => CommentLine.Of(comment, reader))], head.ResolvedAt, head.ResolvedBy);
    }

    private static CommentSubject Subject(Comment comment)
        => CommentSubject.TryParse(comment.About, out var about) ? about.Value : throw new InvalidOperationException($"'{comment.About}' is nothing to comment on.");

    private static IEnumerable<ItemRef> Items(CommentSubject about) => about.Hypothesis is { } column ? [about.Item, column] : [about.Item];
}
