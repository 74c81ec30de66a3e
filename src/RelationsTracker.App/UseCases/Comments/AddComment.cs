using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.Core;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Comments;

/// <summary>Opens a thread about an item or a cell, or answers in one. Members called by <c>@name</c> find it under what calls them.</summary>
public sealed class AddComment(FrontDoor door)
{
    /// <param name="Thread">The thread to answer in; null to open one.</param>
    public sealed record Input(string Case, CommentSubject About, long? Thread, [property: Required(ErrorMessage = "Write something first."), StringLength(Comment.MaxText, ErrorMessage = "A comment may have 4000 characters.")] string Text);

    /// <returns>The comment's number.</returns>
    public Task<Outcome<long>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Comment, input.Case, input, async desk =>
        {
            var question = await desk.QuestionOf(input.About);
            var head = input.Thread is { } thread ? await desk.FindComment(thread) : null;
            if (head is not null && await desk.Db.Comments.CountAsync(c => c.CaseId == desk.Case.Id && c.Thread == head.Number, desk.Cancel) >= Comment.MostInThread)
            {
                throw new RuleException($"A thread may have {Comment.MostInThread} comments; open a new one.");
            }

            var number = 1 + await desk.Length();
            var comment = Comment.Say(desk.Case.Id, number, input.About, question, head, (desk.By.PersonId, desk.By.Name, desk.By.Handle), input.Text, desk.At);
            desk.Db.Comments.Add(comment);
            await desk.Call(comment);
            return number;
        }, cancel: cancel);
}
