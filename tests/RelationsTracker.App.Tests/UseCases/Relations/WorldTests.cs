using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.Tests.Exchange.Packages;
using RelationsTracker.App.UseCases.Actors;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Claims;
using RelationsTracker.App.UseCases.Forecasts;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.App.UseCases.Relations;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;

namespace RelationsTracker.App.Tests.UseCases.Relations;

public sealed class WorldTests
{
    [Theory, EveryDatabase]
    public async Task Every_item_of_a_shipped_case_can_be_read_with_what_hangs_on_it(DatabaseProvider provider)
    {
        await using var office = await Harbour(provider);

        await Each(office, ItemKind.Actor, office.Use<ReadActor>().Handle);
        await Each(office, ItemKind.Claim, office.Use<ReadClaim>().Handle);
        await Each(office, ItemKind.Hypothesis, office.Use<ReadHypothesis>().Handle);
        await Each(office, ItemKind.Question, office.Use<ReadForecasts>().Handle);
    }

    [Theory, EveryDatabase]
    public async Task What_an_actor_counts_with_another_is_what_the_two_show(DatabaseProvider provider)
    {
        await using var office = await Harbour(provider);
        foreach (var actor in Office.Done(await office.Use<ListTiedActors>().Handle("harbour")).Take(6))
        {
            foreach (var other in Office.Done(await office.Use<ReadActor>().Handle("harbour", actor.Ref)).Counterparts)
            {
                var two = Office.Done(await office.Use<ReadDyad>().Handle("harbour", Dyad.Of(actor.Ref, other.Actor)));
                Assert.Equal((other.Relations, other.Events), (two.Relations.Count, two.Events.Count));
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task Removed_events_are_not_shared(DatabaseProvider provider)
    {
        await using var office = await Harbour(provider);
        Office.Done(await office.Use<RecordStep>().Handle(new("harbour", new ItemRef(ItemKind.Event, 1), LifecycleStep.Removed, "Entered twice.")));

        Assert.Equal(["E2"], Office.Done(await office.Use<ReadDyad>().Handle("harbour", Dyad.Parse("A1-A2")!)).Events.Select(e => $"{e.Ref}"));
    }

    private static async Task<Office> Harbour(DatabaseProvider provider)
    {
        var office = (await Office.On(provider)).As("olga");
        Office.Done(await office.Use<ImportCase>().Handle(new(await SeedTests.Read("harbour"))));
        return office;
    }

    private static async Task Each<T>(Office office, ItemKind kind, Func<string, ItemRef, CancellationToken, Task<Outcome<T>>> read)
    {
        foreach (var item in Office.Done(await office.Use<ListItems>().Handle("harbour", kind)).Items)
        {
            Office.Done(await read("harbour", item.Ref, TestContext.Current.CancellationToken));
        }
    }
}
