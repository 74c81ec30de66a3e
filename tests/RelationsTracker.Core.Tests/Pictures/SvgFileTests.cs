using System.Xml.Linq;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Pictures;

namespace RelationsTracker.Core.Tests.Pictures;

public sealed class SvgFileTests
{
    [Theory]
    [InlineData("</text><script>alert(1)</script>")]
    [InlineData("]]> <!-- &x; \" onload='x'")]
    [InlineData("\u0000\u0001\uD800 half a pair")]
    public void Words_stay_words(string hostile)
    {
        var link = Shape.Of("a", ("class", hostile), ("aria-label", hostile), ("data-x", hostile)) with { Leads = new ItemRef(ItemKind.Actor, 1) };
        var picture = new Picture(0, 0, 10, 10, hostile, [link.With(Shape.Title(hostile), Shape.Text(1, 2, hostile, new Lettering(Paint.Sans, 12, Paint.Ink)))]);
        var read = XDocument.Parse(SvgFile.Of(picture, hostile));
        Assert.Equal(["svg", "title", "desc", "rect", "g", "title", "text"], read.Descendants().Select(element => element.Name.LocalName));
        Assert.Equal(["data-x"], read.Descendants().Single(element => element.Name.LocalName == "g").Attributes().Select(attribute => attribute.Name.LocalName));
    }

    [Fact]
    public void Every_paint_is_known_in_the_light()
    {
        var paints = typeof(Paint).GetFields().Select(field => (string)field.GetValue(null)!);
        Assert.All(paints, paint => Assert.Contains(paint, Paint.InTheLight.Keys));
    }
}
