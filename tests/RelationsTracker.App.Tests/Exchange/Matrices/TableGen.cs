using CsCheck;
using RelationsTracker.App.Exchange.Matrices;
using RelationsTracker.App.Tests.Exchange.Packages;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.Exchange.Matrices;

/// <summary>Made-up tables with texts that trip writers and readers: formulas, quotes, separators, names of the lead columns.</summary>
internal static class TableGen
{
    private static readonly string[] Traps = ["=1+1", "'=1+1", "''", "'", "-", "--", "+x", "@SUM(A1)", "evidence", "Group", "a,b;c\td", "\"", "say \"no\"", "two\nlines", "NA", "sep=;", "\u202E", "#", "=", "'@"];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Int[0, Traps.Length - 1].Select(i => Traps[i]), NastyText.Gen).Select(text => text.ReplaceLineEndings("\n").Trim());

    private static readonly Gen<Weight?> SomeWeight = Gen.Int[-1, 2].Select(i => i < 0 ? (Weight?)null : (Weight)i);

    private static readonly Gen<Rating?> Cell = Gen.Int[-1, 6].Select(i => i < 0 ? (Rating?)null : (Rating)i);

    public static Gen<MatrixTable> Csv { get; } = Gen.Int[1, 5].SelectMany(width => Gen.Select(
        Text.Select(t => t.Length == 0 ? "H" : t).Array[width].Select(names => names.Select((name, i) => names.Take(i).Contains(name) ? $"{name} {i}" : name).ToArray()).Where(names => names.Distinct().Count() == names.Length),
        Row(width).Array[0, 8],
        (names, rows) => new MatrixTable(names.ToMany(), rows.ToMany())));

    /// <summary>Without what .achz cannot hold, with what only it holds.</summary>
    public static Gen<MatrixTable> Achz { get; } = Gen.Select(Csv, Gen.Int[0, 1_000_000], Gen.Bool).Select((table, day, flag) => table with
    {
        Hypotheses = table.Hypotheses.Select((name, i) => Xml(name) is { Length: > 0 } sound ? $"{i} {sound}" : $"{i}").ToMany(),
        Title = Xml("A title"),
        Classification = "U",
        Rows = table.Rows.Select(row => row with
        {
            Evidence = Xml(row.Evidence) is { Length: > 0 } sound ? sound : "E",
            Relevance = null,
            Group = "",
            Cells = row.Cells.Select(cell => cell == Rating.CannotJudge ? null : cell).ToMany(),
            Remarks = new TableRemarks { Notes = Xml(row.Group), Link = "http://a.b/?c=d&e", Type = "HUMINT", Date = DateTimeOffset.UnixEpoch.AddMinutes(day + 1), Code = "S1", Flag = flag },
        }).ToMany(),
    });

    private static Gen<TableRow> Row(int width) => Gen.Select(Text.Select(t => t.Length == 0 ? "E" : t), SomeWeight, SomeWeight, Text, Cell.Array[width])
        .Select((evidence, credibility, relevance, group, cells) => new TableRow(evidence, credibility, relevance, group, cells.ToMany()));

    private static string Xml(string text) => string.Concat(text.Where(c => char.IsSurrogate(c) || System.Xml.XmlConvert.IsXmlChar(c))).Trim();
}
