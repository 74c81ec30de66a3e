using CsCheck;
using RelationsTracker.Core.Text.Anchoring;
using RelationsTracker.Core.Text.Normalisation;

namespace RelationsTracker.Core.Tests.Text.Normalisation;

public sealed class TextMapTests
{
    // Pieces that every step has something to do with, in several scripts.
    private static readonly string[] Pieces =
    [
        "a", "Z", "é", "e\u0301", "q\u0323\u0307", "\u0958", "각", "\u1100\u1161\u11A8", "😀", "👩\u200D🚀", "می\u200Cخواهد", "\u200C", "\u200D", "և", "\uFB13", "ու", "ا\u0653", "\u00AD", "\u00AD\n",
        "\u200B", "\uFEFF", "*", "**", "*word*", "_", "\\$", "\\*", "\\", "[w](https://x.y/z)", "[", "](", "# ", "\n", "\r\n", "\r", "\n\n", "\f", "\u2028", " ", "  ", ". ", "I.\n\nA", "-", ",", "A long line that nobody would take for a heading", "\u0344", "\uD834\uDD5E",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(Pieces).Array[0, 40].Select(string.Concat);

    private static readonly Gen<(NormalForm Form, string Text)> Cases = Gen.Select(Gen.Bool.Select(clean => clean ? NormalForm.Clean : NormalForm.AsItIs), Texts);

    [Fact]
    public void Every_form_gives_normal_text() => Cases.Sample(c => TextNormalisation.IsNormal(c.Form.Of(c.Text).Text));

    [Fact]
    public void The_first_form_is_what_it_always_was() => Texts.Sample(text => NormalForm.AsItIs.Of(text).Text == TextNormalisation.Normalise(text));

    [Fact]
    public void Between_the_changes_both_texts_are_the_same_unit_for_unit() => Cases.Sample(c =>
    {
        var normal = c.Form.Of(c.Text);
        var (original, at) = (0, 0);
        foreach (var change in normal.Map.Changes.Append(new TextChange(c.Text.Length, c.Text.Length, normal.Text.Length, normal.Text.Length)))
        {
            Assert.Equal(c.Text[original..change.OriginalStart], normal.Text[at..change.Start]);
            (original, at) = (change.OriginalEnd, change.End);
        }
    });

    [Fact]
    public void A_range_comes_back_exactly_unless_it_cuts_into_a_change() => Gen.Select(Cases, Gen.Double.Unit, Gen.Double.Unit).Sample((c, x, y) =>
    {
        var normal = c.Form.Of(c.Text);
        var (start, end) = ((int)(Math.Min(x, y) * normal.Text.Length), (int)(Math.Max(x, y) * normal.Text.Length));

        var (from, to) = normal.Map.ToOriginal(start, end);
        var back = normal.Map.ToNormal(from, to);

        Assert.True(from <= to && to <= c.Text.Length && back.Start <= start && back.End >= end);
        if (!normal.Map.Changes.Any(change => (change.Start < start && start < change.End) || (change.Start < end && end < change.End)))
        {
            Assert.Equal((start, end), back);
        }
    });

    [Fact]
    public void Words_without_a_change_are_the_same_words_in_the_original() => Gen.Select(Cases, Gen.Double.Unit, Gen.Double.Unit).Sample((c, x, y) =>
    {
        var normal = c.Form.Of(c.Text);
        var (start, end) = ((int)(Math.Min(x, y) * normal.Text.Length), (int)(Math.Max(x, y) * normal.Text.Length));
        if (start < end && !normal.Map.Changes.Any(change => change.Start < end && change.End > start))
        {
            var (from, to) = normal.Map.ToOriginal(start, end);
            Assert.Equal(normal.Text[start..end], c.Text[from..to]);
        }
    });

    [Fact]
    public void A_map_is_spelled_in_one_line() => Cases.Sample(c =>
    {
        var map = c.Form.Of(c.Text).Map;
        Assert.Equal(map.Changes, TextMap.Parse(map.ToString()).Changes);
    });

    [Fact]
    public void Words_in_marks_map_without_the_marks()
    {
        var normal = NormalForm.Clean.Of("the *AZAL* crash");

        Assert.Equal("the AZAL crash", normal.Text);
        Assert.Equal((5, 9), normal.Map.ToOriginal(4, 8));
        Assert.Equal((4, 8), normal.Map.ToNormal(4, 10));
        Assert.Equal((0, 16), normal.Map.ToOriginal(0, 14));
    }

    [Theory]
    [InlineData("1-2")]
    [InlineData("x-1+0")]
    public void A_line_that_is_no_map_is_refused(string line) => Assert.Throws<FormatException>(() => TextMap.Parse(line));
}
