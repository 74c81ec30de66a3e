using System.Text;
using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.UseCases.Exchange;

public sealed class ListExchangeTests
{
    [Theory, EveryDatabase]
    public async Task Rows_become_claims_and_are_known_when_they_come_again(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var guard = await office.Add(ItemKind.Actor, new ActorContent { Name = "Coast Guard" });
        const string Table = "statement,actors,odd\nIt burned.,coast guard,x\nIt was set.,,\nIt burned.,,";

        var looked = Office.Done(await Import(office, Table, true));
        var made = Office.Done(await Import(office, Table, false));

        Assert.Equal(["line 2 C1 new", "line 3 C2 new", "line 4 C1 known"], made.Lines.Select(line => $"{line.Place} {line.Ref} {(line.IsKnown ? "known" : "new")}"));
        Assert.Equal(looked.Lines.Select(line => line.Ref), made.Lines.Select(line => line.Ref));
        Assert.Equal(["the column “odd”"], made.LeftOut);
        Assert.Equal([guard], ((ClaimContent)(await office.Read(new ItemRef(ItemKind.Claim, 1))).Content).Actors.Select(one => one.Actor));
        Assert.All(Office.Done(await Import(office, Table, true)).Lines, line => Assert.True(line.IsKnown));
    }

    [Theory, EveryDatabase]
    public async Task All_rows_are_made_or_none(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);

        var refused = await Import(office, "statement,voice\nIt burned.,\nIt was set.,S9\n,", false);

        Assert.Contains("1 of 2 cannot be taken, so none was: line 3: Voice: There is no S9 in this case.", Assert.IsType<Outcome<BroughtFile>.Refused>(refused).Message, StringComparison.Ordinal);
        Assert.False(Office.Done(await Import(office, "statement\nIt burned.", true)).Lines[0].IsKnown);
    }

    [Theory]
    [InlineData("odd\nx", "No column is called"), InlineData("statement,Statement\na,b", "Two columns fill 'statement'")]
    public async Task Columns_must_fill_fields_and_each_another(string table, string says)
    {
        await using var office = await Office.On(DatabaseProvider.Sqlite);

        Assert.Contains(says, (await Import(office, table, true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_goes_out_without_what_was_removed()
    {
        await using var office = await Office.On(DatabaseProvider.Sqlite);
        Office.Done(await Import(office, "statement\nIt burned.\nIt was set.", false));
        Office.Done(await office.Use<RecordStep>().Handle(new(Office.Case, new ItemRef(ItemKind.Claim, 1), LifecycleStep.Removed, "Twice.")));

        var csv = Encoding.UTF8.GetString(Office.Done(await office.Use<ExportList>().Handle(Office.Case, ItemKind.Claim)).Bytes);

        Assert.DoesNotContain("It burned.", csv, StringComparison.Ordinal);
        Assert.Contains("\r\nC2,active,It was set.,fact-report,", csv, StringComparison.Ordinal);
    }

    private static Task<Outcome<BroughtFile>> Import(Office office, string table, bool preview) => office.Use<ImportList>().Handle(new(Office.Case, ItemKind.Claim, table, null, preview));
}
