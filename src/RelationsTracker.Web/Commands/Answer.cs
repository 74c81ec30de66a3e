using RelationsTracker.App.Door;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands;

/// <summary>Turns what a use case answered into what a command does: the value, or an end with its lines.</summary>
internal static class Answer
{
    public static T Of<T>(Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.Done done => done.Value,
        Outcome<T>.Invalid invalid => throw new BadInputException([.. invalid.Flaws.Select(flaw => flaw.ToString())]),
        Outcome<T>.Unavailable unavailable => throw new CannotStartException(unavailable.Why),
        _ => throw new BadInputException([outcome.Message]),
    };
}
