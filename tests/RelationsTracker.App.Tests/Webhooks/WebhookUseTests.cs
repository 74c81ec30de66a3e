using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.App.UseCases.Webhooks;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.Tests.Webhooks;

/// <summary>Webhooks as their owners set them.</summary>
public sealed class WebhookUseTests
{
    private static readonly WebhookEvent[] Some = [WebhookEvent.ItemAdded];

    [Theory, EveryDatabase]
    public async Task Neither_the_secret_nor_the_rest_of_the_address_is_in_the_history_and_the_audit_is_content(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var hook = Office.Done(await office.As("olga").Use<AddWebhook>().Handle(new(Office.Case, "Room", "https://hooks.example.org/T0/secret-path", Some)));
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        var other = Office.Done(await office.Use<RotateWebhookSecret>().Handle(new(Office.Case, 1)));
        Office.Done(await office.Use<ChangeWebhook>().Handle(new(Office.Case, 1, 2, "Room", "https://hooks.example.org/T0/secret-other", Some)));
        Office.Done(await office.Use<PauseWebhook>().Handle(new(Office.Case, 1, "It moves.")));

        await using var db = office.Open();
        var kept = await db.Webhooks.SingleAsync(TestContext.Current.CancellationToken);
        var history = string.Concat((await db.Revisions.ToListAsync(TestContext.Current.CancellationToken)).Select(r => $"{r.Before}{r.After}"));
        Assert.Equal((true, true), (hook.Secret.StartsWith("whsec_", StringComparison.Ordinal), other.StartsWith("whsec_", StringComparison.Ordinal)));
        Assert.All([hook.Secret, other], secret => Assert.DoesNotContain(secret, $"{history}{kept.Secret}{kept.EarlierSecret}", StringComparison.Ordinal));
        Assert.DoesNotContain("secret-", history, StringComparison.Ordinal);
        Assert.Equal(["Olga paused the webhook “Room”: It moves.", "Olga changed the webhook “Room”, which tells hooks.example.org", "Olga gave another secret to the webhook “Room”, which tells hooks.example.org", "Olga added the webhook “Room”, which tells hooks.example.org"],
            Office.Done(await office.As("anna").Use<ReadChanges>().Handle(Office.Case, new())).Lines.Take(4).Select(line => $"{line.Who} {line.Sentence.Did} {line.Sentence.What}{line.Sentence.Tail}"));
        Assert.All(Office.Done(await office.As("olga").Use<VerifyHistory>().Handle(Office.Case, [])), audit => Assert.Empty(audit.Faults));
    }

    [Theory, EveryDatabase]
    public async Task A_removed_one_leaves_its_number_and_nothing_else(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        office.As("olga");
        Office.Done(await office.Use<AddWebhook>().Handle(new(Office.Case, "Room", "https://hooks.example.org/", Some)));
        Office.Done(await office.Use<RemoveWebhook>().Handle(new(Office.Case, 1)));

        Assert.Equal(2, Office.Done(await office.Use<AddWebhook>().Handle(new(Office.Case, "Room", "https://hooks.example.org/", Some))).Number);
        Assert.Equal(2, Assert.Single(Office.Done(await office.Use<ReadWebhooks>().Handle(Office.Case)).Hooks).Number);
        Assert.IsType<Outcome<Nothing>.Missing>(await office.Use<PauseWebhook>().Handle(new(Office.Case, 1)));
        await using var db = office.Open();
        Assert.Equal(("", "", null), await db.Webhooks.Where(w => w.Number == 1).Select(w => new ValueTuple<string, string, string?>(w.Address, w.Secret, w.EarlierSecret)).SingleAsync(TestContext.Current.CancellationToken));
        Assert.All(Office.Done(await office.Use<VerifyHistory>().Handle(Office.Case, [])), audit => Assert.Empty(audit.Faults));
    }

    [Fact]
    public async Task What_will_not_do_is_told_at_once()
    {
        await using var office = await Office.On(DatabaseProvider.Sqlite);
        office.As("olga");
        async Task<string> Say(string name, string address, params WebhookEvent[] wants) => (await office.Use<AddWebhook>().Handle(new(Office.Case, name, address, wants))).Message;

        Assert.Contains("Give the webhook a name", await Say("", "https://hooks.example.org/", Some), StringComparison.Ordinal);
        Assert.Contains("must start with https://", await Say("Room", "http://hooks.example.org/", Some), StringComparison.Ordinal);
        Assert.Contains("Choose at least one", await Say("Room", "https://hooks.example.org/"), StringComparison.Ordinal);
        for (var i = 1; i <= Webhook.MostOfACase; i++)
        {
            Assert.Equal("", await Say($"Room {i}", "https://hooks.example.org/", Some));
        }

        Assert.Equal("A case may have 10 webhooks. Remove one first.", await Say("Room", "https://hooks.example.org/", Some));
    }

    [Fact]
    public async Task A_machine_inside_the_house_is_not_told()
    {
        await using var office = await Office.On(DatabaseProvider.Sqlite);
        Office.Done(await office.As("olga").Use<AddWebhook>().Handle(new(Office.Case, "Room", "http://[::1]:9/", Some)));

        Assert.Contains("leads to a machine inside this house", Office.Done(await office.Use<PingWebhook>().Handle(new(Office.Case, 1))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_owners_who_change_one_are_told_of_each_other()
    {
        await using var office = await Office.On(DatabaseProvider.Sqlite);
        Office.Done(await office.As("olga").Use<AddWebhook>().Handle(new(Office.Case, "Room", "https://hooks.example.org/", Some)));
        Office.Done(await office.Use<ChangeWebhook>().Handle(new(Office.Case, 1, 1, "Hall", "https://hooks.example.org/", Some)));

        Assert.IsType<Outcome<int>.Stale>(await office.Use<ChangeWebhook>().Handle(new(Office.Case, 1, 1, "Cellar", "https://hooks.example.org/", Some)));
    }

    [Fact]
    public async Task For_a_day_the_secret_of_before_signs_too()
    {
        await using var hooked = await Hooked.On(DatabaseProvider.Sqlite, working: false);
        var office = hooked.Office.As("olga");
        var other = Office.Done(await office.Use<RotateWebhookSecret>().Handle(new(Office.Case, 1)));
        Office.Done(await office.Use<PingWebhook>().Handle(new(Office.Case, 1)));
        office.Clock.Advance(Webhook.Overlap);
        Office.Done(await office.Use<PingWebhook>().Handle(new(Office.Case, 1)));

        Assert.Equal([(true, true), (false, true)], hooked.Receiver.Got.Select(got => (got.IsSignedWith(hooked.Hook.Secret), got.IsSignedWith(other))));
        Assert.All(hooked.Receiver.Got, got => Assert.Equal("ping", got.Type));
    }

    [Fact]
    public async Task A_message_is_sent_again_under_its_id_and_the_list_keeps_a_hundred()
    {
        await using var hooked = await Hooked.On(DatabaseProvider.Sqlite);
        await hooked.Claim("It burned.");
        var sent = (await hooked.Until(line => line.Deliveries.Count == 1)).Deliveries[0];
        var office = hooked.Office.As("olga");

        Assert.Equal(2, Office.Done(await office.Use<ResendDelivery>().Handle(new(Office.Case, 1, sent.Id))).Tries);
        Assert.Equal([sent.Id, sent.Id], hooked.Receiver.Got.Select(got => got.Id));
        for (var i = 0; i < WebhookDelivery.Kept; i++)
        {
            office.Clock.Advance(TimeSpan.FromSeconds(1));
            Office.Done(await office.Use<PingWebhook>().Handle(new(Office.Case, 1)));
        }

        var line = await hooked.Line();
        Assert.Equal((WebhookDelivery.Kept, true), (line.Deliveries.Count, line.Deliveries.All(d => d.Type == "ping")));
        Assert.IsType<Outcome<DeliveryLine>.Missing>(await office.Use<ResendDelivery>().Handle(new(Office.Case, 1, sent.Id)));
    }
}
