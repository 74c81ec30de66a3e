using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Requests;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.UseCases.Requests;

/// <summary>A request with a key is done once, and whoever missed its answer can learn what became of it.</summary>
public sealed class RequestTests
{
    private static readonly GivenAnswer Made = new(201, "{}", "application/json", "/there", "\"1\"");
    private static readonly string Print = new('a', 64);

    [Theory, EveryDatabase]
    public async Task It_is_answered_once(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var me = office.Id("edda");

        var attempt = await Begin(office, "k1");
        Assert.Contains("still at work", await Refusal(office, "k1"), StringComparison.Ordinal);
        Office.Done(await office.Use<EndRequest>().Handle(new(me, attempt, Made)));
        Assert.Equal(Made, Office.Done(await office.Use<BeginRequest>().Handle(new(me, "k1", Print))).Given);
        Assert.Contains("another request", await Refusal(office, "k1", "other"), StringComparison.Ordinal);
        Assert.Null(Office.Done(await office.Use<BeginRequest>().Handle(new(office.Id("anna"), "k1", Print))).Given);

        Office.Done(await office.Use<EndRequest>().Handle(new(me, await Begin(office, "k2"), null)));
        await Begin(office, "k2");

        office.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(Office.Done(await office.Use<BeginRequest>().Handle(new(me, "k1", "other"))).Given);
        Assert.IsType<Outcome<BegunRequest>.Missing>(await office.As("edda").Use<BeginRequest>().Handle(new(me, "k3", Print)));
    }

    [Theory, EveryDatabase]
    public async Task That_it_was_done_is_known_though_its_answer_is_lost(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var attempt = await Begin(office, "k1");
        await office.As("edda").For(attempt).Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });

        office.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Contains("was done, at 2026-03-01 12:00:00 UTC", await Refusal(office, "k1"), StringComparison.Ordinal);
        Office.Done(await office.AsConsole().Use<EndRequest>().Handle(new(office.Id("edda"), attempt, null)));
        Assert.Contains("was done", await Refusal(office, "k1"), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task What_was_cut_off_is_tried_again_and_never_done_twice(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var first = await Begin(office, "k1");
        office.Clock.Advance(BeginRequest.Patience + TimeSpan.FromSeconds(1));
        Assert.Contains("another request", await Refusal(office, "k1", "other"), StringComparison.Ordinal);
        var second = await Begin(office, "k1");

        var claim = new ClaimContent { Statement = "It burned." };
        Assert.IsType<Outcome<ItemRef>.Stale>(await office.As("edda").For(first).Use<AddItem>().Handle(new(Office.Case, ItemKind.Claim, claim)));
        Assert.Equal("C1", $"{await office.As("edda").For(second).Add(ItemKind.Claim, claim)}");

        Office.Done(await office.AsConsole().Use<EndRequest>().Handle(new(office.Id("edda"), first, Made)));
        Assert.Contains("was done", await Refusal(office, "k1"), StringComparison.Ordinal);
    }

    private static async Task<RequestInHand> Begin(Office office, string key)
    {
        var begun = Office.Done(await office.AsConsole().Use<BeginRequest>().Handle(new(office.Id("edda"), key, Print)));
        Assert.Null(begun.Given);
        return new(key, begun.At);
    }

    private static async Task<string> Refusal(Office office, string key, string? print = null)
        => Assert.IsType<Outcome<BegunRequest>.Refused>(await office.AsConsole().Use<BeginRequest>().Handle(new(office.Id("edda"), key, print ?? Print))).Why;
}
