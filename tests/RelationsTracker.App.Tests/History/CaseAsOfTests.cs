using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Tests.History;

/// <summary>The whole case as it was at a moment, and two moments beside each other.</summary>
public sealed class CaseAsOfTests
{
    private static readonly ItemRef C1 = new(ItemKind.Claim, 1);

    [Theory, EveryDatabase]
    public async Task An_item_stands_as_it_was_with_the_names_of_then(DatabaseProvider provider)
    {
        await using var office = await Affair(provider);

        var then = Office.Done(await office.Use<ReadItemAsOf>().Handle(Office.Case, C1, Office.Noon.AddHours(1)));

        Assert.Equal(("It burned.", "Edda", Office.Noon), (((ClaimContent)then.Content).Statement, then.Who, then.Since));
        Assert.Equal("Wire", then.Titles[new ItemRef(ItemKind.Source, 1)]);
        Assert.IsType<Outcome<ItemThen>.Missing>(await office.Use<ReadItemAsOf>().Handle(Office.Case, C1, Office.Noon.AddHours(-1)));
        Assert.IsType<Outcome<ItemThen>.Missing>(await office.As("nils").Use<ReadItemAsOf>().Handle(Office.Case, C1, Office.Noon.AddHours(1)));
    }

    [Theory, EveryDatabase]
    public async Task A_list_holds_what_stood_then_a_page_at_a_time(DatabaseProvider provider)
    {
        await using var office = await Affair(provider);
        for (var i = 4; i <= ListItemsAsOf.Page + 3; i++)
        {
            await office.Add(ItemKind.Claim, new ClaimContent { Statement = $"Claim {i}." });
        }

        Assert.Equal(["C1 It burned.", "C2 It smoked."], await Listed(office, Office.Noon.AddHours(1)));
        Assert.Equal(["C1 It glowed.", "C3 It was late."], await Listed(office, Office.Noon.AddHours(2)));
        var first = Office.Done(await office.Use<ListItemsAsOf>().Handle(Office.Case, ItemKind.Claim, Office.Noon.AddDays(9)));
        var second = Office.Done(await office.Use<ListItemsAsOf>().Handle(Office.Case, ItemKind.Claim, Office.Noon.AddDays(9), first.After!.Value));
        Assert.Equal((ListItemsAsOf.Page, 2, null), (first.Lines.Count, second.Lines.Count, second.After));
    }

    [Theory, EveryDatabase]
    public async Task The_front_says_what_the_case_was_called_and_held(DatabaseProvider provider)
    {
        await using var office = await Affair(provider);
        Office.Done(await office.As("olga").Use<DescribeCase>().Handle(new(Office.Case, 1, "Another name", "", "", "", false)));

        var then = Office.Done(await office.Use<ReadCaseAsOf>().Handle(Office.Case, Office.Noon.AddHours(1)));

        Assert.Equal(("The strait affair", 2, 1), (then.Title, then.Counts[ItemKind.Claim], Assert.Single(then.Questions).Ref.Number));
    }

    [Theory, EveryDatabase]
    public async Task Two_moments_differ_in_what_was_added_changed_and_removed(DatabaseProvider provider)
    {
        await using var office = await Affair(provider);

        var difference = Office.Done(await office.Use<CompareMoments>().Handle(Office.Case, Office.Noon.AddHours(1), Office.Noon.AddHours(3), ItemKind.Claim));

        Assert.Equal(["C3 Added ", "C2 Removed ", "C1 Changed statement: It burned. → It glowed."],
            difference.Items.Select(item => $"{item.Ref} {item.Fate} {string.Join(", ", item.Fields.Select(f => $"{f.Label}: {f.Before} → {f.After}"))}"));
        Assert.Equal((3, 1), (difference.Changes[ItemKind.Claim], difference.Changes[ItemKind.Source]));
        Assert.Equal(ItemKind.Source, Office.Done(await office.Use<CompareMoments>().Handle(Office.Case, Office.Noon.AddHours(1), Office.Noon.AddHours(3))).Kind);
        Assert.Empty(Office.Done(await office.Use<CompareMoments>().Handle(Office.Case, Office.Noon.AddHours(3), Office.Noon.AddHours(1))).Changes);
        var far = Office.Done(await office.Use<CompareMoments>().Handle(Office.Case, Office.Noon.AddHours(1), Office.Noon.AddHours(3), ItemKind.Claim, near: 0));
        Assert.Equal(difference.Changes, far.Changes);
        Assert.Equal([new ItemRef(ItemKind.Question, 1)], far.Questions);
    }

    [Theory, EveryDatabase]
    public async Task Long_differences_come_a_page_at_a_time(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        office.Clock.Advance(TimeSpan.FromHours(1));
        for (var i = 1; i <= CompareMoments.Page + 2; i++)
        {
            await office.Add(ItemKind.Claim, new ClaimContent { Statement = $"Claim {i}." });
        }

        var first = Office.Done(await office.Use<CompareMoments>().Handle(Office.Case, Office.Noon, Office.Noon.AddHours(2)));
        var second = Office.Done(await office.Use<CompareMoments>().Handle(Office.Case, Office.Noon, Office.Noon.AddHours(2), before: first.Older));

        Assert.Equal(Enumerable.Range(1, CompareMoments.Page + 2).Reverse(), first.Items.Concat(second.Items).Select(item => item.Ref.Number));
        Assert.Null(second.Older);
    }

    // At noon two claims; at two o'clock one restated, one removed and one more; a source renamed.
    private static async Task<Office> Affair(DatabaseProvider provider)
    {
        var office = await Office.On(provider);
        var wire = await office.Add(ItemKind.Source, new SourceContent { Name = "Wire" });
        await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?" });
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned.", Voice = wire });
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It smoked." });
        office.Clock.Advance(TimeSpan.FromHours(2));
        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, wire, 1, new SourceContent { Name = "Wire service" })));
        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, C1, 1, new ClaimContent { Statement = "It glowed.", Voice = wire })));
        Office.Done(await office.Use<RecordStep>().Handle(new(Office.Case, new ItemRef(ItemKind.Claim, 2), LifecycleStep.Removed, "Wrong.")));
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It was late." });
        return office;
    }

    private static async Task<string[]> Listed(Office office, DateTimeOffset at)
        => [.. Office.Done(await office.Use<ListItemsAsOf>().Handle(Office.Case, ItemKind.Claim, at)).Lines.Take(2).Select(line => $"{line.Ref} {line.Title}")];
}
