using System.IO.Compression;
using System.Text;
using RelationsTracker.App.Exchange.Matrices;
using RelationsTracker.App.Exchange.Matrices.Achz;
using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.App.Tests.Exchange.Matrices;

public sealed class AchzTests
{
    [Fact]
    public void A_project_is_read_with_all_that_is_said_of_its_rows()
    {
        var reading = MatrixFile.Read(Packed(File.ReadAllText(Golden.Path("project.xml"))), "p.achz");
        var table = reading.Table!;

        Assert.Empty(reading.Problems);
        Assert.Equal("Not taken, because nothing here corresponds to it: COLOR-SCHEME, LAST-INDEX.", Assert.Single(reading.Notes));
        Assert.Equal(("Who lit the fire?", "U"), (table.Title, table.Classification));
        Assert.Equal(["Neighbours", "Nobody", "Rivals"], table.Hypotheses);
        Assert.Equal([Rating.II, null, Rating.NA], table.Rows[0].Cells);
        Assert.Equal([Rating.C, Rating.CC, Rating.N], table.Rows[1].Cells);
        Assert.Equal((Weight.H, Weight.L, null), (table.Rows[0].Credibility, table.Rows[1].Credibility, table.Rows[2].Credibility));
        Assert.Equal(new TableRemarks { Notes = "Seen twice.", Link = "http://example.org/a?b=1&c=2", Type = "HUMINT", Date = new DateTimeOffset(2004, 5, 6, 7, 8, 9, TimeSpan.Zero), Code = "D-17", Flag = true }, table.Rows[0].Remarks);
        Assert.Equal([null, null, null], table.Rows[2].Cells);
    }

    [Fact]
    public void The_written_project_is_the_golden_one()
    {
        var table = MatrixFile.Read(Packed(File.ReadAllText(Golden.Path("project.xml"))), "p.achz").Table!;

        Golden.Is("written.xml", Unpacked(AchzWriter.Write(table)));
    }

    [Fact]
    public void A_written_project_is_utf16_with_its_mark() => Assert.Equal([0xFF, 0xFE], Bytes(AchzWriter.Write(new MatrixTable(["H"], [])))[..2]);

    [Theory]
    [InlineData("I I|I|NA", new[] { Rating.II, Rating.I, Rating.NA })]
    [InlineData(" i i , c , c c ", new[] { Rating.II, Rating.C, Rating.CC })]
    public void Cells_are_divided_by_commas_or_bars(string values, Rating[] expected)
        => Assert.Equal(expected.Cast<Rating?>(), MatrixFile.Read(Project(values), "p.achz").Table!.Rows[0].Cells);

    [Theory]
    [InlineData("I,X,C", "row 1, column 2 (B): 'X' is not a rating of ACH.")]
    [InlineData("I,?,C", "row 1, column 2 (B): '?' is not a rating of ACH.")]
    [InlineData("I,C", "row 1, column 2 (VALUES): There are 2 cells for 3 hypotheses.")]
    [InlineData("I,C,C,N", "row 1, column 4 (VALUES): There are 4 cells for 3 hypotheses.")]
    public void A_cell_that_is_none_is_reported_and_never_takes_the_value_beside_it(string values, string problem)
    {
        var reading = MatrixFile.Read(Project(values), "p.achz");

        Assert.Null(reading.Table);
        Assert.Contains(problem, Assert.Single(reading.Problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<DATE>soon</DATE>", "row 1 (DATE)", "is not a DATE")]
    [InlineData("<FLAG>maybe</FLAG>", "row 1 (FLAG)", "is not a FLAG")]
    [InlineData("<CREDIBILITY>GOOD</CREDIBILITY>", "row 1 (CREDIBILITY)", "is not a CREDIBILITY")]
    [InlineData("<VALUES>C,C,C</VALUES>", "row 1 (VALUES)", "stands here twice")]
    public void A_malformed_field_is_reported_by_row_and_name(string field, string place, string words)
    {
        var problem = Assert.Single(MatrixFile.Read(Project("C,C,C", field), "p.achz").Problems);

        Assert.Equal(place, problem.Item);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>")]
    [InlineData("<a><b></a>")]
    [InlineData("nothing")]
    [InlineData("")]
    public void What_is_not_plain_xml_is_refused(string xml)
        => Assert.Contains("is not the XML of ACH", Assert.Single(MatrixFile.Read(Packed(xml), "p.achz").Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Elements_deep_inside_one_another_are_refused()
        => Assert.Contains("too deep", Assert.Single(MatrixFile.Read(Packed(string.Concat(Enumerable.Repeat("<a>", 100_000))), "p.achz").Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_gzip_bomb_is_unpacked_no_further_than_the_limit()
        => Assert.Contains("unpacks to more than 64 MB", Assert.Single(MatrixFile.Read(Zip(new byte[MatrixLimits.Unpacked + 1]), "p.achz").Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_not_gzip_is_refused()
    {
        Assert.Contains("does not unpack with gzip", Assert.Single(MatrixFile.Read("evidence,H1\n"u8.ToArray(), "p.achz").Problems).Message, StringComparison.Ordinal);
        Assert.Contains("does not unpack with gzip", Assert.Single(MatrixFile.Read([0x1F, 0x8B, 1, 2, 3], "p.csv").Problems).Message, StringComparison.Ordinal);
    }

    private static byte[] Project(string values, string field = "")
        => Packed($"<PROJECT><MATRIX><HYPOTHESIS><NAME>A</NAME></HYPOTHESIS><HYPOTHESIS><NAME>B</NAME></HYPOTHESIS><HYPOTHESIS><NAME>C</NAME></HYPOTHESIS><EVIDENCE><NAME>E</NAME>{field}<VALUES>{values}</VALUES></EVIDENCE></MATRIX></PROJECT>");

    private static byte[] Packed(string xml) => Zip([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(xml)]);

    private static byte[] Zip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Bytes(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Unpacked(byte[] packed) => Encoding.Unicode.GetString(Bytes(packed)[2..]);
}
