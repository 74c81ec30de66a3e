using RelationsTracker.App.Door;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Comments;

/// <summary>Says of a thread that it is settled, or opens it again.</summary>
public sealed class SettleThread(FrontDoor door)
{
    /// <param name="Thread">The number of the comment that opened it.</param>
    public sealed record Input(string Case, long Thread, bool Settled);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Comment, input.Case, input, async desk =>
        {
            (await desk.FindComment(input.Thread)).Resolve(input.Settled, desk.By.Name, desk.At);
            return default(Nothing);
        }, cancel: cancel);
}
