using RelationsTracker.App.Tests.Databases;

namespace RelationsTracker.App.Tests.UseCases.Search;

/// <summary>What every database must find, in this order. A dot stands for a space at the end.</summary>
public sealed class SearchAnswersTests
{
    private const string Table = """
        gas· => C4 C3 C2 C1 Q1 E2 comment/C1
        gas hub· => C4 C2 C1 Q1 C3
        hub gas· => C4 C3 C2 C1 Q1
        "gas hub" => C4 C2 C1 Q1
        "hub gas" =>
        gas* => C4 C3 C2 C1 Q1 E2 comment/C1
        ga => C4 C3 C2 C1 Q1 E2 comment/C1
        gu => C4 B1 TX1
        -deal gas· => C4 C2 Q1 E2 comment/C1
        gas -"gas hub" => C3 E2 comment/C1
        gas OR valve· => C4 C3 C2 C1 Q1 E2 EX1 comment/C1 B1 TX1
        valve· => EX1 B1 TX1
        "pipeline valve" => EX1 TX1
        "valve was closed" => TX1
        guards closed· => C4 B1 TX1
        C1· => C1
        c1 => C1
        TX1· => TX1
        Q1· => Q1
        samvel· => A1
        Самвел· => A1
        Սամվել· => A1
        karapetian· => A1
        karap => A1
        əliyev· => A2
        eliyev· => A2
        ALIYEV· => A2
        Алиев· => A2
        ilham· => A2
        وزارت· => A3
        خارجه· => A3
        xankendi· => E1
        XANKƏNDİ· => E1
        porter· => C1
        courier· => S1
        house· => S1
        hidden· =>
        papers· => comment/C1
        kind:claim => C5 C4 C3 C2 C1
        kind:comment => comment/C1
        -kind:claim gas· => Q1 E2 comment/C1
        kind:claim,event gas· => C4 C3 C2 C1 E2
        type:assessment => C3
        type:government-body => A3
        grade:2 => C4 C1
        grade:C => C3 C1
        grade:F2 => C4
        grade:C2,F3 => C2 C1
        -grade:2 kind:claim gas· => C3 C2
        state:removed => C6
        state:active kind:claim hub· => C5 C4 C3 C2 C1
        actor:A2 => C1 A2
        scope:H1 => C4
        date:2025-06 => C4 C2 C1 E2
        date:2025-07 => C4 E2 E1
        date:2025-07-03 => C4 E2 E1
        within:2025-06 => C2 C1
        within:2025-06..2025-07 => C2 C1 E2 E1
        date:..2025-06-14 => C4 C2 C1 E2
        origins:2 => C5 C1
        origins:>=2 gas· => C1
        case:strait summit· => E1
        case:elsewhere summit· =>
        baku signed· => C5 C1
        "signed in baku" => C5 C1
        nothing note· => TX1
        zzz· =>
        """;

    [Theory, EveryDatabase]
    public async Task Every_database_finds_the_same_in_the_same_order(DatabaseProvider provider)
    {
        await using var office = await SearchOffice.On(provider);
        var found = new List<string>();
        foreach (var typed in Table.Split('\n').Select(line => line.Split("=>")[0].Trim()))
        {
            found.Add($"{typed} => {(await office.Search(typed.Replace('·', ' '))).Found()}".Trim());
        }

        var all = string.Join('\n', found);
        Assert.True(Table.ReplaceLineEndings("\n") == all, all);
    }
}
