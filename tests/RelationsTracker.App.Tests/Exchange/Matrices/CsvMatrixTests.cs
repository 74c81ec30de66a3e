using System.Text;
using RelationsTracker.App.Exchange.Matrices;
using RelationsTracker.App.Exchange.Matrices.Csv;
using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.App.Tests.Exchange.Matrices;

public sealed class CsvMatrixTests
{
    private const string Small = "evidence,credibility,relevance,group,H1,H2\nIt burned.,H,L,fire,CC,ii\n";

    public static TheoryData<byte[]> Encodings => new(
        Encoding.UTF8.GetBytes(Small),
        (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Small)],
        (byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Small)],
        (byte[])[.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Small)],
        Encoding.UTF8.GetBytes(Small.Replace(',', ';')),
        Encoding.UTF8.GetBytes(Small.Replace(',', '\t')),
        Encoding.UTF8.GetBytes(Small.ReplaceLineEndings("\r\n")),
        Encoding.UTF8.GetBytes(Small.ReplaceLineEndings("\r")),
        Encoding.UTF8.GetBytes($"\n{Small}\n,,,,,\n\n"));

    [Theory, MemberData(nameof(Encodings))]
    public void Encodings_separators_and_line_ends_say_the_same(byte[] bytes)
    {
        var table = MatrixFile.Read(bytes, "m.csv").Table!;

        Assert.Equal(["H1", "H2"], table.Hypotheses);
        Assert.Equal(("It burned.", Weight.H, Weight.L, "fire"), (table.Rows[0].Evidence, table.Rows[0].Credibility, table.Rows[0].Relevance, table.Rows[0].Group));
        Assert.Equal([Rating.CC, Rating.II], table.Rows[0].Cells);
    }

    [Fact]
    public void Both_spellings_of_cells_are_read_in_any_case_with_space_around()
    {
        var table = Read("evidence,A,B,C,D,E,F,G,H\nletters, cc ,C,n,i,Ii,na,?,\nsigns,++, + ,0,-,--,NA,?,\n");

        Rating?[] expected = [Rating.CC, Rating.C, Rating.N, Rating.I, Rating.II, Rating.NA, Rating.CannotJudge, null];
        Assert.All(table.Rows, row => Assert.Equal(expected, row.Cells));
    }

    [Fact]
    public void Lead_columns_stand_in_any_order_and_only_evidence_must_be_there()
    {
        var table = Read("Group, RELEVANCE ,Evidence,H1\nfire,h,It burned.,C\n");

        Assert.Equal(("It burned.", null, Weight.H, "fire"), (table.Rows[0].Evidence, table.Rows[0].Credibility, table.Rows[0].Relevance, table.Rows[0].Group));
        Assert.Single(table.Hypotheses);
    }

    [Fact]
    public void Quoted_texts_keep_separators_quotes_and_line_breaks()
        => Assert.Equal("He said \"no\",\nthen left; twice", Read("evidence,H1\n\"He said \"\"no\"\",\r\nthen left; twice\",C\n").Rows[0].Evidence);

    [Fact]
    public void The_quotes_of_a_copied_table_stand_for_themselves()
        => Assert.Equal("He said \"no\" twice", Read("evidence\tH1\nHe said \"no\" twice\tC\n").Rows[0].Evidence);

    [Fact]
    public void A_matrix_may_have_no_rows() => Assert.Empty(Read("evidence,H1,H2\n").Rows);

    [Theory]
    [InlineData("evidence,H1\nA,X\n", "m.csv:2: row 1, column 2 (H1): 'X' is not a rating.")]
    [InlineData("evidence,H1\nA,C\n\nB,n/a\n", "m.csv:4: row 2, column 2 (H1): 'n/a' is not a rating.")]
    [InlineData("evidence,H1\nA,=1+1\n", "m.csv:2: row 1, column 2 (H1): '=1+1' is not a rating.")]
    [InlineData("evidence,H1\n\"=cmd|'/c calc'!A1\",C\n", "m.csv:2: row 1, column 1 (evidence): The cell holds a formula.")]
    [InlineData("evidence,credibility,H1\nA,high,C\n", "m.csv:2: row 1, column 2 (credibility): 'high' is not a weight.")]
    [InlineData("evidence,H1,H1\nA,C,C\n", "m.csv:1: first row, column 3 (H1): The hypothesis 'H1' stands in column 2 already.")]
    [InlineData("evidence,H1,\nA,C,C\n", "m.csv:1: first row, column 3: The column has no name.")]
    [InlineData("evidence,H1,group\nA,C,g\n", "m.csv:1: first row, column 3 (group): The column 'group' stands after a hypothesis.")]
    [InlineData("evidence,H1\n ,C\n", "m.csv:2: row 1, column 1 (evidence): The row has no evidence.")]
    [InlineData("evidence,H1,H2\nA,C\n", "m.csv:2: row 1, column 3 (H2): The row has 2 cells, the first row (line 1) has 3.")]
    [InlineData("evidence,H1\nA,C,C\n", "m.csv:2: row 1, column 3: The row has 3 cells, the first row (line 1) has 2.")]
    [InlineData("evidence,H1\nA\0B,C\n", "m.csv:2: row 1, column 1 (evidence): The cell holds the control character U+0000 at position 2")]
    [InlineData("evidence,H1\nA,\"C\n", "m.csv:2: A quoted text that begins here is never closed.")]
    [InlineData("evidence,H1\n\"A\"b,C\n", "m.csv:2: Text follows a closing quote.")]
    [InlineData("claim,H1\nA,C\n", "m.csv: No column of the first row is called 'evidence'.")]
    [InlineData("evidence,group\nA,g\n", "m.csv:1: first row: There is no hypothesis.")]
    [InlineData(" \n", "m.csv: The file is empty.")]
    public void What_will_not_do_is_said_by_row_and_column_and_nothing_is_read(string text, string problem)
    {
        var reading = MatrixFile.Read(Encoding.UTF8.GetBytes(text), "m.csv");

        Assert.Null(reading.Table);
        Assert.Contains(reading.Problems.Select(p => p.ToString()), line => line.StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_unknown_cell_gets_a_line_of_its_own()
        => Assert.Equal(4, MatrixFile.Read("evidence,H1,H2\nA,X,Y\nB,C,Z\nD,1,C\n"u8.ToArray(), "m.csv").Problems.Count);

    [Fact]
    public void What_is_too_much_is_refused_and_said()
    {
        Refused("more than 10000 rows", "evidence,H1\n" + string.Concat(Enumerable.Repeat("A,C\n", MatrixLimits.Rows + 1)));
        Refused("at most 100 are taken", $"evidence,{string.Join(',', Enumerable.Range(0, 101).Select(i => $"H{i}"))}\n");
        Refused("at most 10000 are taken", $"evidence,H1\n{new string('a', MatrixLimits.Text + 1)},C\n");
        Refused("at most 1000 are taken", $"evidence,{new string('h', MatrixLimits.Name + 1)}\n");
        Refused("more problems are not listed", "evidence,H1\n" + string.Concat(Enumerable.Repeat("A,X\n", 3000)));
    }

    [Fact]
    public async Task A_file_is_read_no_further_than_the_limit()
    {
        await using var endless = new Endless();

        var reading = await MatrixFile.Read(endless, "m.csv", TestContext.Current.CancellationToken);

        Assert.Contains("bigger than 10 MB", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
        Assert.InRange(endless.Given, 1, MatrixLimits.Bytes + 200_000);
    }

    [Fact]
    public void Bytes_in_no_known_encoding_are_refused() => Assert.Contains("neither UTF-8 nor UTF-16", Assert.Single(MatrixFile.Read([0x65, 0xE9, 0x0A], "m.csv").Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void The_written_file_is_the_golden_one()
    {
        var golden = File.ReadAllBytes(Golden.Path("heuer.csv"));

        var reading = MatrixFile.Read(golden, "heuer.csv");

        Assert.Empty(reading.Problems);
        Assert.Equal(golden, CsvMatrixWriter.Write(reading.Table!));
    }

    private static void Refused(string words, string text)
        => Assert.Contains(MatrixFile.Read(Encoding.UTF8.GetBytes(text), "m.csv").Problems, p => p.Message.Contains(words, StringComparison.Ordinal));

    private static MatrixTable Read(string text)
    {
        var reading = MatrixFile.Read(Encoding.UTF8.GetBytes(text), "m.csv");
        Assert.Empty(reading.Problems.Select(p => p.ToString()));
        return reading.Table!;
    }

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
