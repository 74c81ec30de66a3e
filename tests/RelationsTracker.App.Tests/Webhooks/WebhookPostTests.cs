using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Live;
using RelationsTracker.App.Storage;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.App.UseCases.Webhooks;
using RelationsTracker.App.Webhooks;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.Tests.Webhooks;

/// <summary>What a webhook is told.</summary>
public sealed class WebhookPostTests
{
    [Theory, EveryDatabase]
    public async Task Changes_are_told_in_their_order_signed_and_without_what_they_say(DatabaseProvider provider)
    {
        await using var hooked = await Hooked.On(provider);
        var office = hooked.Office;
        var claim = await hooked.Claim("It burned secretly.");
        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, claim, 1, new ClaimContent { Statement = "It glowed secretly." })));
        Office.Done(await office.Use<RecordStep>().Handle(new(Office.Case, claim, LifecycleStep.Submitted, "")));
        Office.Done(await office.Use<AddComment>().Handle(new(Office.Case, new CommentSubject(claim), null, "Is it a secret?")));

        var got = (await hooked.Receiver.Has(4)).ToList();

        Assert.Equal(["item.added", "item.changed", "item.stepped", "comment.written"], got.Select(message => message.Type));
        Assert.Equal(["C1", "C1", "C1", "C1"], got.Select(message => $"{message.Json["data"]!["item"]}"));
        Assert.Equal(got.Select(message => (long)message.Json["data"]!["position"]!).Order(), got.Select(message => (long)message.Json["data"]!["position"]!));
        Assert.All(got, message => Assert.True(message.IsSignedWith(hooked.Hook.Secret)));
        Assert.All(got, message => Assert.DoesNotContain("secret", $"{message.Json}", StringComparison.Ordinal));
        Assert.Equal(4, got.Select(message => message.Id).Distinct().Count());
        Assert.Equal(("ChangeItem", "Edda", "https://tracker.example.org/strait/C1"), ($"{got[1].Json["data"]!["use-case"]}", $"{got[1].Json["data"]!["who"]}", $"{got[1].Json["data"]!["address"]}"));
        await hooked.Until(line => line.Deliveries.Count(d => d.Status == 204 && d.Error is null && d.Tries == 1) == 4);
    }

    [Theory, EveryDatabase]
    public async Task Only_what_was_chosen_is_told_and_other_kinds_from_when_they_are(DatabaseProvider provider)
    {
        await using var hooked = await Hooked.On(provider, wants: [WebhookEvent.CommentWritten]);
        var claim = await hooked.Claim("It burned.");
        Office.Done(await hooked.Office.Use<AddComment>().Handle(new(Office.Case, new CommentSubject(claim), null, "Is it so?")));
        Assert.Equal("comment.written", Assert.Single(await hooked.Receiver.Has(1)).Type);

        await hooked.Claim("It glowed.");
        var line = await hooked.Until(line => line.Deliveries.Count == 1);
        Office.Done(await hooked.Office.As("olga").Use<ChangeWebhook>().Handle(new(Office.Case, 1, line.Version, line.Name, line.Address, [WebhookEvent.ItemAdded])));
        await hooked.Claim("It smoked.");

        Assert.Equal(["comment/", "C3"], (await hooked.Receiver.Has(2)).Select(message => message.Subject[..Math.Min(8, message.Subject.Length)]));
    }

    [Theory, EveryDatabase]
    public async Task Of_a_sealed_question_no_rating_and_no_comment_on_one_is_told(DatabaseProvider provider)
    {
        await using var hooked = await Hooked.On(provider, wants: [WebhookEvent.RatingGiven, WebhookEvent.CommentWritten, WebhookEvent.ItemAdded]);
        var office = hooked.Office;
        var question = await office.Add(ItemKind.Question, new QuestionContent { Text = "Blind?", Sealed = true, AssignedRaters = ["anna"] });
        var answer = await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = question, Label = "One", Statement = "One did." });
        var row = await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = question, Claim = await hooked.Claim("It burned.") });
        Office.Done(await office.As("anna").Use<RateCell>().Handle(new(Office.Case, row, answer, Rating.CC, 0)));
        Office.Done(await office.Use<AddComment>().Handle(new(Office.Case, new CommentSubject(row, answer), null, "Plain to see.")));
        await hooked.Claim("It glowed.");
        await hooked.Receiver.Has(5);

        Office.Done(await office.As("rhea").Use<RevealRatings>().Handle(new(Office.Case, question, "It is time.")));
        Office.Done(await office.As("anna").Use<RateCell>().Handle(new(Office.Case, row, answer, Rating.N, 1)));

        Assert.Equal(["Q1", "H1", "C1", "RW1", "C2", "RW1/H1/anna"], (await hooked.Receiver.Has(6)).Select(message => message.Subject));
        await hooked.Until(line => line.Deliveries.Count == 6);
    }

    [Theory, EveryDatabase]
    public async Task Very_much_in_one_go_is_told_once(DatabaseProvider provider)
    {
        await using var hooked = await Hooked.On(provider, wants: [WebhookEvent.ItemAdded]);
        var table = "name,kind\n" + string.Concat(Enumerable.Range(1, 101).Select(n => $"Ship {n},company\n"));
        Office.Done(await hooked.Office.Use<ImportList>().Handle(new(Office.Case, ItemKind.Actor, table)));
        await hooked.Claim("It burned.");

        var got = await hooked.Receiver.Has(2);

        Assert.Equal([("act.large", 101L), ("item.added", 0L)], got.Select(message => (message.Type, (long?)message.Json["data"]!["changes"] ?? 0)));
        Assert.Equal("ImportList", $"{got[0].Json["data"]!["use-case"]}");
    }

    [Fact]
    public async Task Two_nodes_tell_each_change_once_and_in_order()
    {
        Assert.SkipUnless(PostgresTemplate.IsHere, "RELATIONSTRACKER_TEST_POSTGRES is not set. tests/run sets it.");
        await using var hooked = await Hooked.On(DatabaseProvider.Postgres, wants: [WebhookEvent.ItemAdded]);
        await using var other = hooked.Office.AnotherNode();
        using var over = new CancellationTokenSource();
        var second = Task.WhenAll(Task.Run(() => other.GetRequiredService<OtherNodes>().Hear(over.Token)), Task.Run(() => other.GetRequiredService<WebhookPost>().Work(over.Token)));
        foreach (var round in new[] { 1, 2 })
        {
            for (var i = 1; i <= 15; i++)
            {
                await hooked.Claim($"It burned {i} times.");
            }

            await hooked.Until(line => line.Deliveries.Count == 15 * round);

            // Whoever had it has it no more.
            hooked.Office.Clock.Advance(WebhookProgress.Lease);
        }

        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(Enumerable.Range(1, 30).Select(n => $"C{n}"), hooked.Receiver.Got.Select(message => message.Subject));
    }
}
