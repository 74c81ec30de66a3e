using System.Text;
using CsCheck;
using RelationsTracker.App.Exchange.Lists;
using RelationsTracker.App.Tests.Exchange.Packages;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Tests.Exchange.Lists;

public sealed class ListTests
{
    [Fact]
    public void What_a_table_of_an_export_holds_comes_back()
        => CaseMaker.Gen.Sample(
            package =>
            {
                foreach (var kind in ListColumns.Kinds)
                {
                    var items = package.Items.Where(item => item.Ref.Kind == kind).Select(item => new ItemEntry(item.Ref, 1, Plain(kind, item.Content))).ToList();
                    var table = ListTable.Read(Encoding.UTF8.GetString(ListCsv.Write(kind, items)));
                    Assert.Empty(table.Problems);
                    var reader = new ListRowReader(kind, [.. table.Head.Select(head => ListColumns.Guess(kind, head))], (_, _) => null);
                    Assert.Equal(items.Select(item => (ContentJson.Write(item.Content), "")), table.Rows.Select(row => reader.Read(row.Cells)).Select(read => (ContentJson.Write(read.Content), string.Join("; ", read.Problems))));
                }
            },
            iter: 60);

    [Theory]
    [InlineData("statement,credibility\nIt burned.,3"), InlineData("statement;credibility\nIt burned.;possibly true"), InlineData("statement\tcredibility\nIt burned.\tpossibly-true"), InlineData("Statement|Credibility\r\n\"It burned.\"|3\r\n\r\n")]
    public void Any_separator_does_and_grades_may_be_digits_or_words(string text)
    {
        var claim = (ClaimContent)Read(ItemKind.Claim, text).Single().Content;

        Assert.Equal(("It burned.", Credibility.PossiblyTrue), (claim.Statement, claim.Credibility));
    }

    [Fact]
    public void Several_stand_in_a_cell_and_items_are_found_by_what_they_are_called()
    {
        var claim = (ClaimContent)Read(ItemKind.Claim, "statement,actors,flags\nIt burned.,A2; Coast Guard,new;odd").Single().Content;

        Assert.Equal([new ItemRef(ItemKind.Actor, 2), new ItemRef(ItemKind.Actor, 9)], claim.Actors.Select(one => one.Actor));
        Assert.Equal(["new", "odd"], claim.Flags);
    }

    [Theory]
    [InlineData("kind", "gossip", "Kind: Write one of: fact-report"), InlineData("date", "03.07.2025", "Happened: "), InlineData("voice", "Nobody", "Voice: Nothing here is called 'Nobody'"), InlineData("absence", "x", "Looked for and not found: This has fields of its own")]
    [InlineData("absence", "{\"where\":1}", "Looked for and not found: "), InlineData("actors", "[null]", "Actors: ")]
    public void A_cell_that_cannot_be_read_is_named(string column, string cell, string says)
        => Assert.Contains(Read(ItemKind.Claim, $"statement|{column}\nIt burned.|{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}".Replace("{\"", "\"{\"", StringComparison.Ordinal).Replace("1}", "1}\"", StringComparison.Ordinal)).Single().Problems, problem => problem.StartsWith(says, StringComparison.Ordinal));

    [Theory]
    [InlineData(""), InlineData("\n \n"), InlineData("statement")]
    public void What_is_no_table_is_refused(string text) => Assert.Throws<RuleException>(() => ListTable.Read(text));

    [Fact]
    public void Too_wide_or_too_long_a_table_is_refused()
    {
        Assert.Throws<RuleException>(() => ListTable.Read($"{string.Join(',', Enumerable.Range(0, 51))}\n1"));
        Assert.Throws<RuleException>(() => ListTable.Read($"statement\n{string.Concat(Enumerable.Repeat("x\n", ListTable.MaxRows + 1))}"));
    }

    [Fact]
    public void A_row_with_too_many_cells_or_an_open_quote_is_named_by_its_line()
    {
        Assert.StartsWith("line 3: there are 2 cells", Assert.Single(ListTable.Read("statement\na\nb,c").Problems), StringComparison.Ordinal);
        Assert.Contains("quote", Assert.Single(ListTable.Read("statement,kind\n\"a,b\n").Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_a_spreadsheet_would_run_goes_out()
    {
        var csv = Encoding.UTF8.GetString(ListCsv.Write(ItemKind.Actor, [new ItemEntry(new ItemRef(ItemKind.Actor, 1), 1, new ActorContent { Name = "=HYPERLINK(\"x\")", Note = "+1" })]));

        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", csv, StringComparison.Ordinal);
        Assert.Contains("'+1", csv, StringComparison.Ordinal);
    }

    private static List<(Content Content, IReadOnlyList<string> Problems)> Read(ItemKind kind, string text)
    {
        var table = ListTable.Read(text);
        var reader = new ListRowReader(kind, [.. table.Head.Select(head => ListColumns.Guess(kind, head))], (name, _) => name == "Coast Guard" ? new ItemRef(ItemKind.Actor, 9) : null);
        return [.. table.Rows.Select(row => reader.Read(row.Cells))];
    }

    // A cell holds no blanks at its ends, no other line ends, and nothing that only the program keeps.
    private static Content Plain(ItemKind kind, Content content)
    {
        var schema = ContentSchema.Of(ItemType.Of(kind).Content);
        return (Content)schema.Make(schema.Fields.Where(field => field.Declared.Group != FieldGroup.Kept)
            .Select(field => new KeyValuePair<ContentField, object?>(field, field is { Shape: FieldShape.Text, IsMany: false } && field.Get(content) is string text ? Trimmed(text) : field.Get(content)))
            .Where(value => value.Value is not null));
    }

    private static string? Trimmed(string text) => text.ReplaceLineEndings("\n").Trim().TrimStart('\'', '=', '+', '-', '@').Trim() is { Length: > 0 } plain ? plain : null;
}
