using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Webhooks;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.Webhooks;

/// <summary>Tells one webhook what there is to tell, message by message in the order of the history, until one fails or nothing is left.</summary>
/// <param name="door">The console's: the house tells what every member may read.</param>
/// <param name="node">The process that does it; another on the same database keeps away meanwhile.</param>
internal sealed class WebhookRound(FrontDoor door, WebhookSending sending, WebhookRules rules, string node)
{
    private sealed record Found(Webhook Hook, WebhookMessage? Message, long NothingUpTo);

    private sealed record Work(int Webhook);

    public async Task<RoundEnd> Tell(string slug, int number, CancellationToken cancel)
    {
        for (var taken = false; ;)
        {
            if ((await door.Read(slug, desk => Find(desk, number), cancel)).ValueOrDefault is not { } found)
            {
                return default;
            }

            // Something may have come since it was read that there is nothing.
            if (found.Message is not { } message)
            {
                return new(found.NothingUpTo, LookAgain: true);
            }

            // What another node told before it let go is read only once this one has the webhook.
            if (!taken)
            {
                if (await Take(slug, number, cancel) is not Outcome<bool>.Done { Value: var free } || !free)
                {
                    return default;
                }

                taken = true;
                continue;
            }

            switch (await Note(slug, number, message, await sending.Send(found.Hook, message, cancel), cancel))
            {
                case Outcome<bool>.Done { Value: true }:
                    break;
                case Outcome<bool>.Done:
                    return new(0, LookAgain: true);
                default:
                    return default;
            }
        }
    }

    private async Task<Found> Find(Desk desk, int number)
    {
        var hook = await desk.FindWebhook(number);
        if (hook.PausedAt is not null)
        {
            throw new MissingException($"Webhook {number} is paused.");
        }

        var (message, nothing) = await WebhookOutbox.Next(desk, hook, (await desk.ProgressOf(number)).Position, rules.PublicAddress);
        return new Found(hook, message, nothing);
    }

    private Task<Outcome<bool>> Take(string slug, int number, CancellationToken cancel)
        => door.Write(Permission.Own, slug, new Work(number), async desk => (await desk.ProgressOf(number)).Take(node, desk.At), cancel: cancel);

    // Whether it arrived. A process that dies before this has sent the message and does not know: it is sent again, under the same id.
    private Task<Outcome<bool>> Note(string slug, int number, WebhookMessage message, WebhookTry went, CancellationToken cancel)
    {
        var chance = Random.Shared.NextDouble();

        // Where it pauses, the history calls it by the use case that does so.
        return door.Write(Permission.Own, slug, new PauseWebhook.Input(slug, number), async desk =>
        {
            var (hook, progress) = (await desk.FindWebhook(number), await desk.ProgressOf(number));
            if (progress.Node != node)
            {
                throw new StaleException();
            }

            await desk.Note(number, message, went);
            if (went.Error is null)
            {
                progress.Reach(node, message.Position!.Value, desk.At);
                return true;
            }

            var again = progress.Fail(node, went.RetryAfter, chance, desk.At) && !went.IsFinal;
            if (!again && hook.PausedAt is null)
            {
                hook.Pause(desk.By.Name, went.IsFinal ? went.Error : $"For a day nothing arrived. {went.Error}", desk.At);
            }

            return false;
        }, cancel: cancel);
    }
}

/// <summary>How a round ended.</summary>
/// <param name="NothingUpTo">The place up to which nothing is left to tell; 0 where that is not known.</param>
/// <param name="LookAgain">Whether it is worth looking at once what is next; not where the database was in trouble or another node is at it.</param>
internal readonly record struct RoundEnd(long NothingUpTo, bool LookAgain);
