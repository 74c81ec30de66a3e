using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.UseCases.Exchange;

/// <summary>Tables that are written in pieces: whole, or not at all.</summary>
public sealed class LongListTests
{
    private const int Rows = 3500;

    [Theory, EveryDatabase]
    public async Task Thousands_of_rows_come_in_with_their_history_and_are_known_when_they_come_again(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var steps = new Steps();

        var made = Office.Done(await Import(office, Table(), steps));

        Assert.Equal((Rows, 1), (made.New, made.Known));
        Assert.Equal(["the column “odd”"], made.LeftOut);
        Assert.Equal([.. Enumerable.Range(0, 4).Select(piece => ("Bringing in rows", piece * 1000, Rows + 1))], steps.Said.Skip(1));
        Assert.Equal((Rows, Rows, Rows), await Counted(office));
        Assert.All(Office.Done(await office.AsConsole().Use<VerifyHistory>().Handle(null, [])), audit => Assert.Empty(audit.Faults));
        Assert.Equal((0, Rows + 1), Office.Done(await Import(office.As("edda"), Table())) is var again ? (again.New, again.Known) : default);
    }

    [Theory, EveryDatabase]
    public async Task One_bad_row_at_the_end_keeps_all_out(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);

        var refused = await Import(office, $"{Table()}The last.,S9,\nAnother.,,\n");

        Assert.Contains($"One row cannot be taken, so none was: line {Rows + 3}: Voice: There is no S9 in this case.", Assert.IsType<Outcome<BroughtList>.Refused>(refused).Message, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await Counted(office));
        Assert.Equal(1, Office.Done(await Import(office, "statement\nIt burned.\n")).New);
        Assert.Equal(1, (await Counted(office)).Items);
    }

    [Theory, EveryDatabase]
    public async Task Whoever_stops_it_half_way_finds_nothing_of_it(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Import(office, Table(), new Steps { At = 2000, Then = stop.Cancel }, stop.Token));

        Assert.Equal((0, 0, 0), await Counted(office));
        Assert.Equal(Rows, Office.Done(await Import(office, Table())).New);
    }

    [Theory]
    [InlineData("statement\n\"It burned.\n", "a quote is not closed"), InlineData("statement\n", "no row below"), InlineData("", "The file is empty"), InlineData("odd\nx\n", "No column is called"), InlineData("statement\nIt burned.,x\n", "there are 2 cells")]
    public async Task What_is_no_table_is_refused(string table, string says)
    {
        await using var office = await Office.On(DatabaseProvider.Sqlite);

        Assert.Contains(says, Assert.IsType<Outcome<BroughtList>.Refused>(await Import(office, table)).Message, StringComparison.Ordinal);
    }

    private static string Table() => $"statement,voice,odd\n{string.Concat(Enumerable.Range(1, Rows).Select(row => $"The {row}th ship was seen.,,x\n"))}The 1th ship was seen.,,\n";

    private static Task<Outcome<BroughtList>> Import(Office office, string table, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
        => office.Use<ImportLongList>().Handle(new(Office.Case, ItemKind.Claim), () => new StringReader(table), progress, cancel);

    private static async Task<(int Items, int Lines, int Changes)> Counted(Office office)
    {
        await using var db = office.Open();
        return (await db.Items(ItemKind.Claim).CountAsync(), await db.Register.CountAsync(line => line.Kind == ItemKind.Claim), await db.Revisions.CountAsync(change => change.Kind == "C"));
    }

    private sealed class Steps : IProgress<ImportProgress>
    {
        public List<(string, int, int)> Said { get; } = [];

        public int At { get; init; } = -1;

        public Action Then { get; init; } = () => { };

        public void Report(ImportProgress value)
        {
            Said.Add((value.Doing, value.Done, value.Of));
            if (value.Done == At)
            {
                Then();
            }
        }
    }
}
