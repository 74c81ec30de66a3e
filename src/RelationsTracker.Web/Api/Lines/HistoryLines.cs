using RelationsTracker.App.Door;
using RelationsTracker.App.History.Audit;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api.Lines;

internal static class HistoryLines
{
    public static void Map(ApiMap api)
    {
        api.Get("cases/{case}/changes", "Read the changes of a case in sentences, newest first, a page at a time", (ReadChanges read, string @case, Choice<ItemKind>? kind, ItemRef? item, string? who, Choice<ChangeAct>? act, DateTimeOffset? from, DateTimeOffset? until, string? words, long? before, long? after, CancellationToken cancel)
            => read.Handle(@case, new(kind?.Value, item, who, act?.Value, from, until, words), before, after, cancel: cancel));
        api.Get("cases/{case}/changers", "List who has changed something", (ListChangers list, string @case, CancellationToken cancel) => list.Handle(@case, cancel));
        api.Get("cases/{case}/as-of", "Read the card of a case as it was at a moment", (ReadCaseAsOf read, string @case, DateTimeOffset at, CancellationToken cancel) => read.Handle(@case, at, cancel));
        api.Get("cases/{case}/as-of/items", "List the items of a kind as they were at a moment", (ListItemsAsOf list, string @case, Choice<ItemKind> kind, DateTimeOffset at, int? after, CancellationToken cancel) => list.Handle(@case, kind, at, after ?? 0, cancel));
        api.Get("cases/{case}/comparison", "Compare a case between two moments", (CompareMoments compare, string @case, DateTimeOffset from, DateTimeOffset until, Choice<ItemKind>? kind, long? before, CancellationToken cancel) => compare.Handle(@case, from, until, kind?.Value, before, cancel: cancel));
        api.Post("cases/{case}/changes/{position}/undo", "Undo a change by a new one", (UndoChange undo, Asked<UndoChange.Input> asked, CancellationToken cancel) => undo.Handle(asked.Input, cancel).Then(told => new Undone(told)))
            .With("""{"reason": "It was a slip."}""");
        api.Get("cases/{case}/audit", "Verify that the history of a case is whole", (VerifyHistory verify, string @case, CancellationToken cancel) => verify.Handle(@case, [], cancel));
        api.Post("cases/{case}/audit", "Verify the history of a case against heads that were kept elsewhere", (VerifyHistory verify, string @case, Asked<HeadsToHold> asked, CancellationToken cancel) => verify.Handle(@case, asked.Input.Anchors, cancel)).Named("verify-history-against")
            .With("""{"anchors": []}""")
            .Note("Only heads that nobody who can write the database could change tell of a tail that was cut off with its record.");
        api.Get("cases/{case}/head", "Read the head of the chain of a case's history, to keep it elsewhere", (ReadHeads read, string @case, CancellationToken cancel) => read.Handle(@case, cancel));
    }

    /// <summary>Heads as they were read before.</summary>
    internal sealed record HeadsToHold(IReadOnlyList<Anchor> Anchors);

    /// <summary>What was undone, in words.</summary>
    internal sealed record Undone(string What);
}
