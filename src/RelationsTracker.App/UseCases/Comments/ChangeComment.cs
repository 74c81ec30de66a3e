using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Comments;

/// <summary>Rewords one's own comment. Its earlier words stay in the history.</summary>
public sealed class ChangeComment(FrontDoor door)
{
    /// <param name="Version">The version that the page shows.</param>
    public sealed record Input(string Case, long Number, int Version, [property: Required(ErrorMessage = "Write something first."), StringLength(Comment.MaxText, ErrorMessage = "A comment may have 4000 characters.")] string Text);

    /// <returns>The comment's version now.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Comment, input.Case, input, async desk =>
        {
            var comment = await desk.FindMine(input.Number, input.Version);
            comment.Reword(input.Text, desk.At);
            await desk.Call(comment);
            return comment.Version;
        }, cancel: cancel);
}
