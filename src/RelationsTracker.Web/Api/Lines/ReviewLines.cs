using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.App.UseCases.Review;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api.Lines;

internal static class ReviewLines
{
    public static void Map(ApiMap api)
    {
        api.Get("cases/{case}/review", "Read the review desk: what was submitted, returned, disputed", (ReadReview read, string @case, CancellationToken cancel) => read.Handle(@case, cancel));
        api.Get("cases/{case}/review/{item}", "Read an item beside the version that was last accepted", (ReadUnderReview read, string @case, ItemRef item, CancellationToken cancel) => read.Handle(@case, item, cancel));
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
}
