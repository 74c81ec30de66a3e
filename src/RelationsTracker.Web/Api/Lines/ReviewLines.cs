using System.Text.Json;
using System.Text.Json.Nodes;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.App.UseCases.Review;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api.Lines;

internal static class ReviewLines
{
    public static void Map(ApiMap api)
    {
        api.Get("cases/{case}/review", "Read the review desk: what was submitted, returned, disputed", (ReadReview read, string @case, CancellationToken cancel) => read.Handle(@case, cancel));
        api.Get("cases/{case}/review/{item}", "Read an item beside the version that was last accepted", (ReadUnderReview read, string @case, ItemRef item, CancellationToken cancel) => read.Handle(@case, item, cancel));
        api.Post("cases/{case}/proposals", "Propose an item in the name of a program: it waits for a reviewer, and changes nothing that is there", (ProposeItem propose, string @case, Asked<ItemToPropose> asked, CancellationToken cancel) => asked.Input.Read() switch
        {
            { Content: { } content } => propose.Handle(new(@case, asked.Input.Kind, content, asked.Input.Reason, asked.Input.Assistant, asked.Input.Words), cancel),
            { Flaws: var flaws } => Task.FromResult<Outcome<Proposed>>(new Outcome<Proposed>.Invalid(flaws)),
        })
            .With("""{"kind": "claim", "content": {"statement": "The quay was lit all night."}, "reason": "The log of the office says so.", "assistant": "Reader of logs", "words": null}""")
            .Note("The content is that of its kind, as where it is added. A token with the scope propose reaches here and no further. Words name a text, and ranges of it or quotes that stand in it once; excerpts of them are made.");
        api.Get("cases/{case}/threads", "List threads of comments", (ListThreads list, string @case, Choice<ThreadChoice>? which, long? before, CancellationToken cancel) => list.Handle(@case, which ?? new Choice<ThreadChoice>(ThreadChoice.Open), before, cancel));
        api.Get("cases/{case}/comments", "Read the threads about an item or a cell", (ReadThreads read, string @case, CommentSubject about, CancellationToken cancel) => read.Handle(@case, about, cancel));
        api.Post("cases/{case}/comments", "Comment, or answer in a thread", (AddComment add, string @case, Asked<AddComment.Input> asked, CancellationToken cancel)
            => add.Handle(asked.Input, cancel).Then(number => new Made<long>(number, $"{ApiHost.Root}/cases/{@case}/comments?about={asked.Input.About}")))
            .With("""{"about": "C1", "thread": null, "text": "Who saw it?"}""");
        api.Put("cases/{case}/comments/{number}", "Change a comment of one's own", (ChangeComment change, Asked<ChangeComment.Input> asked, CancellationToken cancel) => change.Handle(asked.Input, cancel).Then(version => new Versioned(version)))
            .With("""{"text": "Who saw it, and when?"}""");
        api.Delete("cases/{case}/comments/{number}", "Withdraw a comment of one's own", (WithdrawComment withdraw, Asked<WithdrawComment.Input> asked, CancellationToken cancel) => withdraw.Handle(asked.Input, cancel));
        api.Put("cases/{case}/threads/{thread}", "Settle a thread, or open it again", (SettleThread settle, Asked<SettleThread.Input> asked, CancellationToken cancel) => settle.Handle(asked.Input, cancel))
            .With("""{"settled": true}""");
    }

    /// <summary>An item that a program proposes.</summary>
    /// <param name="Content">What it is to say, as its kind says it.</param>
    /// <param name="Assistant">What the program is called.</param>
    internal sealed record ItemToPropose(ItemKind Kind, JsonElement Content, string Reason, string Assistant, ProposedWords? Words = null)
    {
        public ContentRead Read() => JsonNode.Parse(Content.GetRawText()) is JsonObject members ? ContentRead.Of(Kind, members) : new(null, [new Flaw("content", "The content is a JSON object: {…}.")]);
    }
}
