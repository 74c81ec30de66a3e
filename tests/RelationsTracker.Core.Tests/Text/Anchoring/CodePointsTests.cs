using CsCheck;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Tests.Text.Anchoring;

public sealed class CodePointsTests
{
    [Theory]
    [InlineData("plain", 3, 3)]
    [InlineData("😀 smile", 3, 2)]
    [InlineData("a😀b😀", 6, 4)]
    [InlineData("e\u0301 և", 3, 3)]
    [InlineData("می\u200Cخواهد", 8, 8)]
    public void An_offset_counts_characters_not_units(string text, int utf16, int codePoints)
    {
        var points = CodePoints.Of(text);

        Assert.Equal((codePoints, utf16), (points.FromUtf16(utf16), points.ToUtf16(codePoints)));
    }

    [Fact]
    public void An_offset_inside_a_character_is_refused() =>
        Assert.Contains("Take 1 or 3", Assert.Throws<RuleException>(() => CodePoints.Of("a😀b").FromUtf16(2)).Message);

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void An_offset_outside_the_text_is_refused(int offset)
    {
        Assert.Throws<RuleException>(() => CodePoints.Of("a😀b").FromUtf16(offset));
        Assert.Throws<RuleException>(() => CodePoints.Of("a😀b").ToUtf16(offset));
    }

    [Fact]
    public void Each_code_point_offset_comes_back() => Texts.Astral.Sample(text =>
    {
        var points = CodePoints.Of(text);
        return points.Count == text.EnumerateRunes().Count()
            && Enumerable.Range(0, points.Count + 1).All(offset => points.FromUtf16(points.ToUtf16(offset)) == offset);
    });
}
