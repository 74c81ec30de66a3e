using CsCheck;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Core.Tests.Sources;

public sealed class TextSectionsTests
{
    // Small alphabet, so that line ends, blanks and pairs of surrogates meet in every order.
    private static readonly Gen<string> Texts = Gen.OneOf("a", "ن\u200c", " ", "\n", "\n\n", "😀").Array[0, 60].Select(pieces => string.Concat(Enumerable.Repeat(string.Concat(pieces), 1 + 90_000 / (1 + pieces.Length) / 8)));

    [Fact]
    public void Pages_cover_a_text_without_gap_fit_their_length_and_cut_no_character()
        => Texts.Sample(text =>
        {
            var pages = TextSections.Pages(text);
            Assert.Equal(text, string.Concat(pages.Select(page => text[page.Start..page.End])));
            Assert.All(pages, page => Assert.InRange(page.End - page.Start, 1, TextSections.PageLength));
            Assert.All(pages, page => Assert.False(char.IsLowSurrogate(text[page.Start])));
        }, iter: 200);

    [Fact]
    public void Paragraphs_hold_every_letter_once_and_in_order()
        => Texts.Sample(text =>
        {
            var paragraphs = TextSections.Paragraphs(text, 0, text.Length);
            Assert.Equal(text.Where(c => !char.IsWhiteSpace(c)), paragraphs.SelectMany(p => text[p.Start..p.End]).Where(c => !char.IsWhiteSpace(c)));
            Assert.All(paragraphs, p => Assert.InRange(p.End - p.Start, 1, TextSections.ParagraphLength));
            Assert.All(paragraphs.Zip(paragraphs.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        }, iter: 200);

    [Fact]
    public void Blank_lines_part_paragraphs_and_single_line_ends_stay_inside()
        => Assert.Equal(["One\ntwo", "three"], Words("One\ntwo\n\nthree\n"));

    [Fact]
    public void Where_there_are_no_blank_lines_every_line_is_a_paragraph()
        => Assert.Equal(["One", "two"], Words("One\ntwo\n"));

    [Fact]
    public void A_page_ends_after_a_paragraph()
    {
        var text = string.Concat(Enumerable.Repeat(new string('x', 998) + "\n\n", 50));

        Assert.All(TextSections.Pages(text), page => Assert.Equal(0, page.End % 1000));
    }

    private static IEnumerable<string> Words(string text) => TextSections.Paragraphs(text, 0, text.Length).Select(p => text[p.Start..p.End]);
}
