using Microsoft.AspNetCore.Mvc;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Actors;
using RelationsTracker.App.UseCases.Relations;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api.Lines;

internal static class ActorLines
{
    public static void Map(ApiMap api)
    {
        api.Get("cases/{case}/actors/{actor}/view", "Read an actor with what hangs on it", (ReadActor read, string @case, ItemRef actor, CancellationToken cancel) => read.Handle(@case, actor, cancel)).Named("view-actor");
        api.Post("cases/{case}/actors/{from}/merge", "Merge an actor into another: they are the same", (MergeActors merge, Asked<MergeActors.Input> asked, CancellationToken cancel) => merge.Handle(asked.Input, cancel).Then(count => new Counted(count)))
            .With("""{"into": "A2", "reason": "Two spellings of one name."}""");
        api.Post("cases/{case}/actors/{actor}/unmerge", "Take a merge back: they are not the same", (UnmergeActor unmerge, Asked<UnmergeActor.Input> asked, CancellationToken cancel) => unmerge.Handle(asked.Input, cancel).Then(count => new Counted(count)))
            .With("""{"reason": "They are not the same."}""");
        api.Post("cases/{case}/actors/{from}/mentions", "Say that a mention is of another actor", (MoveMention move, Asked<MoveMention.Input> asked, CancellationToken cancel) => move.Handle(asked.Input, cancel).Then(count => new Counted(count)))
            .With("""{"to": "A2", "place": {"text": "TX1", "start": 0, "end": 7, "metonym": false}}""");
        api.Get("cases/{case}/network", "Read who is tied to whom", (ReadNetwork read, string @case, CancellationToken cancel) => read.Handle(@case, cancel).Then(NetworkShape.Of));
        api.Get("cases/{case}/dyads/{pair}", "Read what two actors have to do with each other", (ReadDyad read, string @case, Dyad pair, [FromQuery(Name = "with-members")] bool? withMembers, CancellationToken cancel) => read.Handle(@case, pair, withMembers ?? false, cancel));
        api.Get("cases/{case}/tied-actors", "List the actors that are tied to others", (ListTiedActors list, string @case, CancellationToken cancel) => list.Handle(@case, cancel));
        api.Get("cases/{case}/relation-kinds", "List the kinds of relation in use", (ListRelationKinds list, string @case, CancellationToken cancel) => list.Handle(@case, cancel));
    }
}
