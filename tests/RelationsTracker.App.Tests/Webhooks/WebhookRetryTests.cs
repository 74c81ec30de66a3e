using RelationsTracker.App.Storage;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Webhooks;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.Tests.Webhooks;

/// <summary>What becomes of messages that do not arrive.</summary>
public sealed class WebhookRetryTests
{
    [Theory, EveryDatabase]
    public async Task What_fails_is_tried_again_after_growing_pauses_and_what_comes_later_waits(DatabaseProvider provider)
    {
        await using var hooked = await Hooked.On(provider);
        hooked.Receiver.Answer = (count, answer) => Receiver.Status(answer, count <= 2 ? 500 : 204);
        await hooked.Claim("It burned.");
        var line = await hooked.Until(line => line.Tries == 1);
        await hooked.Claim("It glowed.");
        Assert.Equal("127.0.0.1 answered 500.", line.Deliveries[0].Error);
        Assert.InRange(line.NextAt!.Value - hooked.Office.Clock.GetUtcNow(), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(6));

        await hooked.ToTheNextTry();
        line = await hooked.Until(line => line.Tries == 2);
        Assert.InRange(line.NextAt!.Value - hooked.Office.Clock.GetUtcNow(), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(24));
        await hooked.ToTheNextTry();

        var got = await hooked.Receiver.Has(4);
        Assert.Equal(["C1", "C1", "C1", "C2"], got.Select(message => message.Subject));
        Assert.Equal(2, got.Select(message => message.Id).Distinct().Count());
        line = await hooked.Until(line => line is { Tries: 0, Deliveries.Count: 2 });
        Assert.Equal([1, 3], line.Deliveries.OrderByDescending(d => d.Position).Select(d => d.Tries));
    }

    [Theory, EveryDatabase]
    public async Task A_receiver_that_asks_for_more_time_gets_it(DatabaseProvider provider)
    {
        await using var hooked = await Hooked.On(provider);
        hooked.Receiver.Answer = (_, answer) =>
        {
            answer.AddHeader("Retry-After", "120");
            return Receiver.Status(answer, 429);
        };
        await hooked.Claim("It burned.");

        var line = await hooked.Until(line => line.Tries == 1);

        Assert.Equal(TimeSpan.FromSeconds(120), line.NextAt!.Value - hooked.Office.Clock.GetUtcNow());
    }

    [Theory, EveryDatabase]
    public async Task After_a_day_it_is_paused_with_the_reason_and_resumed_where_it_stopped(DatabaseProvider provider)
    {
        await using var hooked = await Hooked.On(provider, wants: [WebhookEvent.ItemAdded]);
        hooked.Receiver.Answer = (_, answer) => Receiver.Status(answer, 503);
        await hooked.Claim("It burned.");
        for (var tries = 1; (await hooked.Until(line => line.Tries == tries || line.PausedAt is not null)).PausedAt is null; tries++)
        {
            await hooked.ToTheNextTry();
        }

        var line = await hooked.Line();
        Assert.Equal(("console", "For a day nothing arrived. 127.0.0.1 answered 503."), (line.PausedBy, line.PauseReason));
        Assert.InRange((line.PausedAt!.Value - Office.Noon).TotalHours, 24, 29);

        hooked.Receiver.Answer = (_, answer) => Receiver.Status(answer, 204);
        await hooked.Claim("It glowed.");
        var before = hooked.Receiver.Got.Count;
        Office.Done(await hooked.Office.As("olga").Use<ResumeWebhook>().Handle(new(Office.Case, 1)));

        Assert.Equal(["C1", "C2"], (await hooked.Receiver.Has(before + 2)).Skip(before).Select(message => message.Subject));
    }

    [Theory, EveryDatabase]
    public async Task What_was_missed_can_be_left_out(DatabaseProvider provider)
    {
        await using var hooked = await Hooked.On(provider, wants: [WebhookEvent.ItemAdded]);
        Office.Done(await hooked.Office.As("olga").Use<PauseWebhook>().Handle(new(Office.Case, 1, "The room moves.")));
        await hooked.Claim("It burned.");
        Office.Done(await hooked.Office.As("olga").Use<ResumeWebhook>().Handle(new(Office.Case, 1, SkipMissed: true)));
        await hooked.Claim("It glowed.");

        Assert.Equal("C2", Assert.Single(await hooked.Receiver.Has(1)).Subject);
    }

    [Theory, EveryDatabase]
    public async Task A_receiver_that_is_gone_pauses_it_at_once(DatabaseProvider provider)
    {
        await using var hooked = await Hooked.On(provider);
        hooked.Receiver.Answer = (_, answer) => Receiver.Status(answer, 410);
        await hooked.Claim("It burned.");

        var line = await hooked.Until(line => line.PausedAt is not null);

        Assert.Contains("410", line.PauseReason, StringComparison.Ordinal);
        Assert.Single(hooked.Receiver.Got);
    }

    [Theory, EveryDatabase]
    public async Task A_program_that_dies_while_it_tells_tells_it_again_under_the_same_id(DatabaseProvider provider)
    {
        await using var hooked = await Hooked.On(provider);
        hooked.Receiver.Answer = (count, _) => count == 1 ? Task.Delay(TimeSpan.FromSeconds(5)) : Task.CompletedTask;
        await hooked.Claim("It burned.");
        await hooked.Receiver.Has(1);
        await hooked.End();
        await hooked.Claim("It glowed.");

        await using var after = hooked.Office.AnotherNode();
        hooked.Begin(after);
        hooked.Office.Clock.Advance(WebhookProgress.Lease);
        var coming = hooked.Receiver.Has(3);
        await hooked.Office.Until(coming);
        var got = await coming;
        Assert.Equal(["C1", "C1", "C2"], got.Select(message => message.Subject));
        Assert.Equal(got[0].Id, got[1].Id);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var hooked = await Hooked.On(DatabaseProvider.Sqlite);
        using var elsewhere = Receiver.Start();
        hooked.Receiver.Answer = (_, answer) =>
        {
            answer.AddHeader("Location", elsewhere.Address);
            return Receiver.Status(answer, 307);
        };
        await hooked.Claim("It burned.");

        var line = await hooked.Until(line => line.Tries == 1);

        Assert.Contains("redirects are not followed", line.Deliveries[0].Error, StringComparison.Ordinal);
        Assert.Equal((1, 0), (hooked.Receiver.Got.Count, elsewhere.Got.Count));
    }
}
