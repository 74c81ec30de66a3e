using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Api.Answering;

namespace RelationsTracker.Web.Api.Lines;

/// <summary>A change, as the stream tells it.</summary>
/// <param name="Subject">What changed, as the history names it.</param>
/// <param name="About">The items it is about.</param>
internal sealed record ToldChange(string Subject, IReadOnlyList<ItemRef> About, string Who);

/// <summary>Some changes that came together.</summary>
/// <param name="Everything">So much has changed that it is not told one by one: read again.</param>
internal sealed record ToldChanges(IReadOnlyList<ToldChange> Changes, bool Everything);

/// <summary>The changes of a case as server-sent events, for as long as somebody listens and may read it.</summary>
internal static class ChangeStream
{
    // Less than what proxies wait for.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(25);

    public static async Task<IResult> Of(FollowCase follow, ReadCase read, string slug, long? since, HttpContext http, CancellationToken cancel)
    {
        var card = await read.Handle(slug, cancel);
        if (card is not Outcome<CaseCard>.Done { Value.Change: var now })
        {
            return Problem.Of(card).Answer;
        }

        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(Told(follow.Handle(slug, since ?? now, cancel), since ?? now, http.RequestServices.GetRequiredService<TimeProvider>(), cancel));
    }

    private static async IAsyncEnumerable<SseItem<ToldChanges>> Told(IAsyncEnumerable<CaseTidings> tidings, long from, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancel)
    {
        // At once, so that whoever listens knows that it has begun, and from where.
        yield return new SseItem<ToldChanges>(new([], false), "ready") { EventId = $"{from}" };
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var each = tidings.GetAsyncEnumerator(gone.Token);
        var next = each.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                if (await Task.WhenAny(next, Task.Delay(Beat, clock, gone.Token)) != next)
                {
                    cancel.ThrowIfCancellationRequested();
                    yield return new SseItem<ToldChanges>(new([], false), "beat");
                    continue;
                }

                if (!await next || each.Current.Ended is not null)
                {
                    yield break;
                }

                var told = each.Current;
                yield return new SseItem<ToldChanges>(new([.. told.Changes.Select(change => new ToldChange(change.Subject, [.. change.About], change.Who))], told.Everything), "changes") { EventId = $"{told.Upto}" };
                next = each.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // Whoever listened is gone; what they waited for is called off before it is let go of.
            await gone.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
