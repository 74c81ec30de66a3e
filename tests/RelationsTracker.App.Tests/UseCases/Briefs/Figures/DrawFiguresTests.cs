using System.Xml.Linq;
using RelationsTracker.App.Tests.UseCases.Questions;
using RelationsTracker.App.UseCases.Briefs.Figures;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;
using static RelationsTracker.App.Tests.UseCases.HarbourOffice;

namespace RelationsTracker.App.Tests.UseCases.Briefs.Figures;

public sealed class DrawFiguresTests
{
    public static TheoryData<string> EveryFigure => [.. ScoringRules.All.Select(rule => $"Q1 ranking {rule.Id}"), "Q1 matrix", "Q1 ranking", "timeline", "A1 timeline", "network", "A1 network", "H1 network", "A1-A2 timeline"];

    [Theory, MemberData(nameof(EveryFigure))]
    public async Task A_figure_stands_alone_and_its_table_is_whole(string written)
    {
        await using var office = await On(DatabaseProvider.Sqlite);
        var figure = Assert.Single(await Draw(office, Case, written));
        Assert.NotEmpty(figure.Title);
        Assert.NotEmpty(figure.Table.Rows);
        Assert.All(figure.Table.Rows, row => Assert.Equal(figure.Table.Columns.Count, row.Count));
        Assert.All(figure.Table.Rows, row => Assert.NotEmpty(row[0].Text));
        if (figure.Svg is { } svg)
        {
            var read = XDocument.Parse(svg);
            Assert.DoesNotContain(read.Descendants(), element => element.Name.LocalName is "a" or "script" or "style" or "image" or "foreignObject" or "use");
            Assert.DoesNotContain(read.Descendants().Attributes(), attribute => attribute.Value.Contains("var(", StringComparison.Ordinal) || attribute.Name.LocalName is "href" or "class");
        }

        Assert.Equal(figure.Svg, (await Draw(office, Case, written))[0].Svg);
    }

    [Fact]
    public async Task A_figure_without_its_subject_is_left_out()
    {
        await using var office = await On(DatabaseProvider.Sqlite);
        Assert.Empty(await Draw(office, Case, "Q99 matrix", "A99 timeline", "A99 network", "H99 network", "A1-A99 timeline", "C1"));
    }

    [Fact]
    public async Task The_cells_of_a_matrix_carry_their_marks()
    {
        await using var office = await On(DatabaseProvider.Sqlite);
        var table = (await Draw(office, Case, "Q1 matrix"))[0].Table;
        Assert.Contains(table.Rows, row => row.Skip(4).Any(cell => cell.Mark == "II" && cell.Text == "II"));
        Assert.All(table.Rows, row => Assert.All(row.Skip(4), cell => Assert.Equal(cell.Text, cell.Mark)));
    }

    [Fact]
    public async Task A_tie_says_in_words_when_it_holds_and_a_ranking_spells_names_out()
    {
        await using var office = await On(DatabaseProvider.Sqlite, "russia-azerbaijan-2025");
        var figures = await Draw(office, "russia-azerbaijan-2025", "network", "Q1 ranking");

        Assert.Contains(figures[0].Table.Rows, row => row[4].Text == "27 June – 3 July 2025");
        Assert.DoesNotContain(figures[0].Table.Rows, row => row[4].Text.Contains("2025-", StringComparison.Ordinal));
        Assert.Contains("Internal Security Faction Initiative", figures[1].Svg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sealed_is_in_no_figure_also_not_ones_own_part()
    {
        await using var office = await SealedMatrix.On(DatabaseProvider.Sqlite);
        await office.Rate("rhea");
        foreach (var figure in await Draw(office, Office.Case, "Q1 matrix", "Q1 ranking", "Q1 ranking heuer-count"))
        {
            Assert.DoesNotContain(figure.Table.Rows.SelectMany(row => row), cell => cell.Mark.Length > 0);
            Assert.Contains(figure.Notes, note => note.Contains("sealed", StringComparison.Ordinal));
        }
    }

    private static async Task<IReadOnlyList<SheetFigure>> Draw(Office office, string slug, params string[] written)
        => Office.Done(await office.Use<DrawFigures>().Handle(slug, written.Select(inside => BriefReference.Read(inside, out _)!), TestContext.Current.CancellationToken));
}
