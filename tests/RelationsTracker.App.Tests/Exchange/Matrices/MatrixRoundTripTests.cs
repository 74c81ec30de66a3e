using System.Text;
using CsCheck;
using RelationsTracker.App.Exchange.Matrices;
using RelationsTracker.App.Exchange.Matrices.Achz;
using RelationsTracker.App.Exchange.Matrices.Csv;

namespace RelationsTracker.App.Tests.Exchange.Matrices;

public sealed class MatrixRoundTripTests
{
    [Fact]
    public void A_table_written_as_csv_is_read_as_it_was()
        => TableGen.Csv.Sample(table => Assert.Equal(table, Read(CsvMatrixWriter.Write(table), "m.csv")), iter: 2000, print: table => Encoding.UTF8.GetString(CsvMatrixWriter.Write(table)));

    [Fact]
    public void A_table_written_as_achz_is_read_as_it_was()
        => TableGen.Achz.Sample(table =>
        {
            Assert.Empty(AchzWriter.Losses(table));
            Assert.Equal(table, Read(AchzWriter.Write(table), "m.achz"));
        }, iter: 300, print: table => $"{table.Hypotheses}");

    [Fact]
    public void No_cell_of_a_written_csv_begins_like_a_formula()
        => TableGen.Csv.Sample(table =>
        {
            using var reader = CsvHelper.CsvReader.Create(CsvMatrixWriter.Write(table), CsvHelper.CsvReaderOptions.Default with { Separator = ',', HasHeader = false });
            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    Assert.False(reader.GetString(i) is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]);
                }
            }
        }, iter: 500);

    [Fact]
    public void What_achz_cannot_hold_is_said()
    {
        var table = Read("evidence,relevance,group,H1,H2\nIt burned.,H,g,?,C\nIt rained.,,g,?,?\n"u8.ToArray(), "m.csv");

        Assert.Equal(["1 relevance weight", "2 memberships of dependence groups", "3 cells rated ? (written as unrated)"], AchzWriter.Losses(table));
    }

    private static MatrixTable Read(byte[] bytes, string name)
    {
        var reading = MatrixFile.Read(bytes, name);
        Assert.Empty(reading.Problems.Select(p => p.ToString()));
        return reading.Table!;
    }
}
