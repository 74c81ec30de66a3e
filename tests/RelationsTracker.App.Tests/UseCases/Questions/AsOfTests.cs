using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.UseCases.Questions;

public sealed class AsOfTests
{
    private static readonly ItemRef Q1 = new(ItemKind.Question, 1);

    [Theory, EveryDatabase]
    public async Task The_past_is_what_the_matrix_was_after_each_step(DatabaseProvider provider)
    {
        foreach (var seed in (int[])[1, 2, 3, 4])
        {
            await using var office = await Office.On(provider);
            var work = new RandomWork(office, new Random(seed));
            await work.Begin();
            var was = new List<(DateTimeOffset At, string Matrix)>();
            for (var step = 0; step < 40; step++)
            {
                office.Clock.Advance(TimeSpan.FromSeconds(1));
                await work.Step();
                was.Add((office.Clock.GetUtcNow(), Shown(await Now(office.As("olga")))));
            }

            Assert.True(was.DistinctBy(w => w.Matrix).Count() > 20);
            foreach (var (at, matrix) in was)
            {
                Assert.Equal(matrix, Shown(await Then(office, at)));
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task What_was_not_there_yet_is_missing_and_the_past_is_read_only(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        office.Clock.Advance(TimeSpan.FromDays(1));
        await new RandomWork(office, new Random(1)).Begin();

        var before = await office.Use<ReadMatrixAsOf>().Handle(Office.Case, Q1, Office.Noon);
        var then = await Then(office, Office.Noon.AddDays(2));

        Assert.Equal("There was no Q1 yet on 1 March 2026, 12:00 UTC.", Assert.IsType<Outcome<MatrixView>.Missing>(before).What);
        Assert.False(then.MayRate || then.MayEdit);
        Assert.IsType<Outcome<MatrixView>.Missing>(await office.As("nils").Use<ReadMatrixAsOf>().Handle(Office.Case, Q1, Office.Noon.AddDays(2)));
    }

    [Theory, EveryDatabase]
    public async Task The_moments_are_those_at_which_the_matrix_or_a_claim_on_it_changed(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await new RandomWork(office, new Random(1)).Begin();
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "Elsewhere." });
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, new ItemRef(ItemKind.Claim, 1), 1, new ClaimContent { Statement = "Said again." })));

        var moments = Office.Done(await office.Use<ReadMoments>().Handle(Office.Case, Q1));

        Assert.Equal([0, 2], moments.Select(m => (m.At - Office.Noon).TotalMinutes));
        Assert.Equal((1, "Edda"), (moments[^1].Changes, moments[^1].Who));
    }

    [Theory, EveryDatabase]
    public async Task A_matrix_of_any_size_is_read_in_eight_queries(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var work = new RandomWork(office, new Random(7));
        await work.Begin();
        var small = await Queries(office);
        for (var step = 0; step < 30; step++)
        {
            await work.Step();
        }

        // One at the door: the case, the person, their roles; then the moment, the question, claims, sources, groups, assumptions, raters.
        Assert.Equal((8, 8), (small, await Queries(office)));
    }

    private static async Task<int> Queries(Office office)
    {
        office.As("olga");
        using var seen = new QueryCount();
        await Then(office, office.Clock.GetUtcNow());
        return seen.Count;
    }

    private static async Task<MatrixView> Now(Office office) => Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Q1));

    private static async Task<MatrixView> Then(Office office, DateTimeOffset at) => Office.Done(await office.Use<ReadMatrixAsOf>().Handle(Office.Case, Q1, at));

    // The past cannot be worked on, so it has no versions and no rights.
    private static string Shown(MatrixView view) => Spelled.Out((
        view.Question, view.Raters, view.Premises, view.Frame,
        view.Columns.Select(column => column with { Version = 0 }),
        view.Rows.Select(row => row with { Version = 0 }),
        view.Marks.Select(mark => mark with { Version = 0 })).ToTuple());
}
