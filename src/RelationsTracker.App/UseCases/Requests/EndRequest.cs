using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Requests;

/// <summary>Keeps what a request with a key was answered; a request that did nothing frees its key instead.</summary>
public sealed class EndRequest(FrontDoor door)
{
    /// <param name="Answer">Null where there is none to keep: if nothing was done either, it may be tried again.</param>
    public sealed record Input(Guid Person, RequestInHand Request, GivenAnswer? Answer);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.BeHere, input, async desk =>
        {
            desk.ExpectConsole();
            if (await desk.Db.Answers.AsTracking().SingleOrDefaultAsync(a => a.PersonId == input.Person && a.Key == input.Request.Key && a.At == input.Request.At, desk.Cancel) is { } begun)
            {
                if (input.Answer is { } answer)
                {
                    begun.End(answer);
                }
                else if (begun.DoneAt is null)
                {
                    desk.Db.Remove(begun);
                }
            }

            return default(Nothing);
        }, cancel: cancel);
}
