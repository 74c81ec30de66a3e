using RelationsTracker.App.UseCases.Actors;

namespace RelationsTracker.Web.Features.Actors;

/// <summary>How much of one thing hangs on an actor, in words: "3 mentions".</summary>
internal sealed record Hanging(int Count, string Words)
{
    public static IReadOnlyList<Hanging> On(ActorView actor) =>
    [
        Of(actor.Mentions.Sum(text => text.Places.Count), "mention"),
        Of(actor.Relations.Count, "relation"),
        Of(actor.Events.Count, "event"),
        Of(actor.Stakes.Count, "stake"),
        Of(actor.Claims.Count, "claim"),
    ];

    private static Hanging Of(int count, string word) => new(count, $"{count} {word}{(count == 1 ? null : "s")}");
}
