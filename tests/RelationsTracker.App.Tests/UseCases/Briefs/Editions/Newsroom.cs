using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Briefs.Editions;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.UseCases.Briefs.Editions;

/// <summary>An office in which edda wrote a brief on a claim.</summary>
internal static class Newsroom
{
    public static ItemRef B1 { get; } = ItemRef.Parse("B1", null);

    public static ItemRef C1 { get; } = ItemRef.Parse("C1", null);

    public static async Task<Office> On(DatabaseProvider provider, string body = "The strait was closed [[C1]]. So be it.")
    {
        var office = await Office.On(provider);
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "The strait was closed." });
        await office.Add(ItemKind.Brief, new BriefContent { Name = "On the strait", Body = body });
        return office;
    }

    public static async Task Accept(this Office office, ItemRef item)
    {
        await office.Step("edda", item, LifecycleStep.Submitted);
        await office.Step("rhea", item, LifecycleStep.Accepted);
    }

    public static async Task Step(this Office office, string who, ItemRef item, LifecycleStep step, string reason = "")
    {
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        Office.Done(await office.As(who).Use<RecordStep>().Handle(new(Office.Case, item, step, reason)));
    }

    public static async Task Change(this Office office, ItemRef item, Func<Content, Content> change)
    {
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        var now = await office.As("edda").Read(item);
        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, item, now.Version, change(now.Content))));
    }

    public static async Task<Outcome<int>> Try(this Office office, string who, string change = "", string despite = "It is two sentences long.")
    {
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        return await office.As(who).Use<PublishEdition>().Handle(new(Office.Case, B1, (await office.Read(B1)).Version, change, despite));
    }

    public static async Task<int> Publish(this Office office, string change = "") => Office.Done(await office.Try("rhea", change));
}
