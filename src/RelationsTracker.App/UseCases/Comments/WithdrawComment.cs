using RelationsTracker.App.Door;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Comments;

/// <summary>Takes one's own comment back. Its place in the thread stays, and its words stay in the history.</summary>
public sealed class WithdrawComment(FrontDoor door)
{
    /// <param name="Version">The version that the page shows.</param>
    public sealed record Input(string Case, long Number, int Version);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Comment, input.Case, input, async desk =>
        {
            var comment = await desk.FindMine(input.Number, input.Version);
            comment.Withdraw(desk.At);
            await desk.Call(comment);
            return default(Nothing);
        }, cancel: cancel);
}
