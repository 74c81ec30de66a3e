using System.Buffers.Binary;
using System.Text;
using RelationsTracker.Core.Pictures;
using RelationsTracker.Core.Pictures.Metafiles;

namespace RelationsTracker.Core.Tests.Pictures.Metafiles;

public sealed class MetafileTests
{
    private const int Words = 84, Polygon = 3, Rectangle = 43;
    private static readonly Lettering Type = new(Paint.Sans, 12, Paint.Ink);

    [Fact]
    public void Its_records_follow_one_another_to_the_end_and_the_header_counts_them()
    {
        var file = Of(Shape.Text(1, 2, "Šuša, Շուշի", Type), Shape.Line(0, 0, 5, 5, ("stroke", "#000"), ("stroke-width", 2), ("stroke-dasharray", "5 4")), Shape.Of("circle", ("cx", 4), ("cy", 4), ("r", 2), ("fill", "none"), ("stroke", "#123456")));
        var records = Records(file);
        Assert.Equal((1, 14), (records[0].Kind, records[^1].Kind));
        Assert.Equal(0x464D4520, Number(file, 40));
        Assert.Equal((file.Length, records.Count), (Number(file, 48), Number(file, 52)));
    }

    [Theory]
    [InlineData("Հայաստան")]
    [InlineData("جمهوری آذربایجان")]
    [InlineData("</text><script>")]
    [InlineData("")]
    public void Words_are_there_letter_by_letter(string words)
        => Assert.Equal(words.Length == 0 ? [] : [words], Records(Of(Shape.Text(1, 2, words, Type))).Where(record => record.Kind == Words).Select(record => Encoding.Unicode.GetString(record.Data, 68, 2 * Number(record.Data, 36))));

    [Fact]
    public void Boxes_stand_where_the_picture_has_them_in_twentieths_of_a_pixel()
    {
        var box = Records(Of(Shape.Of("rect", ("x", 10), ("y", 20), ("width", 30), ("height", 40), ("fill", "#fff")))).Last(record => record.Kind == Rectangle).Data;
        Assert.Equal([(10 + 50) * 20, (20 + 60) * 20, (40 + 50) * 20, (60 + 60) * 20], Enumerable.Range(0, 4).Select(i => Number(box, i * 4)));
    }

    [Fact]
    public void A_line_that_points_has_its_arrow()
    {
        var arrow = Shape.Of("defs").With(Shape.Of("marker", ("id", "tip")).With(Shape.Of("path", ("d", "M0 1 L9 5 L0 9 Z"), ("fill", "#ff0000"))));
        var line = Shape.Line(0, 0, 50, 0, ("stroke", "#000"), ("marker-end", "url(#tip)"));
        var head = Assert.Single(Records(Of(arrow, line)), record => record.Kind == Polygon).Data;
        Assert.Equal(3, Number(head, 16));
        Assert.Equal((50 + 50) * 20, Number(head, 28));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='5' height='5'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='5' height='5' viewBox='0 0 0 5'/>")]
    public void What_is_no_picture_made_here_gives_none(string svg) => Assert.Null(Metafile.Of(svg));

    private static byte[] Of(params Shape[] shapes) => Metafile.Of(SvgFile.Of(new Picture(-50, -60, 200, 100, "All of it", shapes), "A picture"))!;

    private static int Number(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    private static List<(int Kind, byte[] Data)> Records(byte[] file)
    {
        List<(int, byte[])> records = [];
        for (var at = 0; at < file.Length; at += Number(file, at + 4))
        {
            records.Add((Number(file, at), file[(at + 8)..(at + Number(file, at + 4))]));
        }

        return records;
    }
}
