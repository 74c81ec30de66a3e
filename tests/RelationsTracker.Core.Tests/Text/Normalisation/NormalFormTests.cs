using RelationsTracker.Core.Text.Anchoring;
using RelationsTracker.Core.Text.Normalisation;

namespace RelationsTracker.Core.Tests.Text.Normalisation;

public sealed class NormalFormTests
{
    private const string LongLine = "A sentence that is long enough to be prose and not a heading";

    [Theory]
    [InlineData("valued at \\$25 billion", "valued at $25 billion")]
    [InlineData("the *AZAL* crash", "the AZAL crash")]
    [InlineData("company *\"Rosatom\"* announced", "company \"Rosatom\" announced")]
    [InlineData("a \"*peace*\" but", "a \"peace\" but")]
    [InlineData("1. **Kremlin-Sanctioned Escalation:** The", "1. Kremlin-Sanctioned Escalation: The")]
    [InlineData("a ***very* odd** mark", "a ***very* odd** mark")]
    [InlineData("***both***", "both")]
    [InlineData("an _old_ word", "an old word")]
    [InlineData("## The occasion", "The occasion")]
    [InlineData("see [the note](https://example.org/a_b_c) and ![a map](http://example.org/x.png)", "see the note and a map")]
    public void Marks_of_Markdown_go(string text, string clean) => Assert.Equal(clean, NormalForm.Clean.Of(text).Text);

    [Theory]
    [InlineData("2 * 3 * 4 = 24")]
    [InlineData("a footnote* and its note*")]
    [InlineData("one mark (*) and another (*)")]
    [InlineData("snake_case_name and C:\\_old\\.git")]
    [InlineData("#hashtag and # alone\n#")]
    [InlineData("an array [0] and [words](nowhere)")]
    [InlineData("* a point of a list\n- another")]
    [InlineData("a star *that never\ncloses* here")]
    public void What_is_no_mark_stays(string text) => Assert.Equal(text, NormalForm.Clean.Of(text).Text);

    [Theory]
    [InlineData("soft\u00ADhyphen de\u00AD\nfence", "softhyphen defence")]
    [InlineData("zero\u200Bwidth word\u2060joiner by\uFEFFte", "zerowidth wordjoiner byte")]
    [InlineData("ef\u200Cfect \u0565\u200C\u0582", "effect \u0565\u0582")]
    [InlineData("می\u200Cخواهد", "می\u200Cخواهد")]
    [InlineData("می\u200C خواهد\u200C", "می خواهد")]
    [InlineData("می\u200C\u200Cخواهد", "می\u200Cخواهد")]
    [InlineData("👩\u200D🚀 ❤\uFE0F\u200D🔥", "👩\u200D🚀 ❤\uFE0F\u200D🔥")]
    [InlineData("क\u094D\u200Dष", "क\u094D\u200Dष")]
    public void Invisible_characters_stay_only_where_they_carry_meaning(string text, string clean) => Assert.Equal(clean, NormalForm.Clean.Of(text).Text);

    [Theory]
    [InlineData("with Russia. Given the\n\n\n\ncurrent case", "with Russia. Given the current case")]
    [InlineData("meeting between V. Putin and I.\n\nAliyev, or", "meeting between V. Putin and I. Aliyev, or")]
    [InlineData("long de-\fescalation", "long de-escalation")]
    [InlineData("a comma, \f and more", "a comma, and more")]
    [InlineData("آن‌ها در این گزارش به روابط میان دو کشور پرداخته‌اند و سپس\n\fدرباره آینده سخن گفته‌اند", "آن‌ها در این گزارش به روابط میان دو کشور پرداخته‌اند و سپس درباره آینده سخن گفته‌اند")]
    [InlineData("The end.\n\fThe next page", "The end.\n\nThe next page")]
    public void A_page_break_inside_a_sentence_is_joined(string tail, string joined)
        => Assert.Equal($"{LongLine} {joined}", NormalForm.Clean.Of($"{LongLine} {tail}").Text);

    [Theory]
    [InlineData("The end.\n\nand a new paragraph that begins small")]
    [InlineData("Outlook:\n\nA Precarious Equilibrium")]
    [InlineData("one line\nand the next")]
    [InlineData("short verse,\n\nand the next")]
    public void Paragraphs_stay_apart(string text) => Assert.Equal(text, NormalForm.Clean.Of(text).Text);

    [Theory]
    [InlineData("\uFEFFa\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne", "a\nb\nc\u2028d\u0085e")]
    [InlineData("e\u0301 \u0587 \uFB14 ا\u0653", "é \u0587 \uFB14 آ", "é \u0587 \uFB14 آ")]
    public void Both_forms_are_composed_with_one_kind_of_line_end(string text, string clean, string asItIs)
        => Assert.Equal((clean, asItIs), (NormalForm.Clean.Of(text).Text, NormalForm.AsItIs.Of(text).Text));

    [Fact]
    public void A_form_is_found_by_the_name_that_stands_beside_a_text()
    {
        Assert.Same(NormalForm.AsItIs, NormalForm.Find("nfc-lf-1"));
        Assert.Same(NormalForm.Clean, NormalForm.Find("clean-2"));
        Assert.Null(NormalForm.Find("clean-3"));
    }

    [Fact]
    public void What_is_no_text_is_refused_by_both()
        => Assert.All(NormalForm.All, form => Assert.Contains("position 2", Assert.Throws<RuleException>(() => form.Of("a\uD800")).Message, StringComparison.Ordinal));

    [Fact]
    public void The_article_is_freed_from_its_marks_and_page_breaks()
    {
        var file = Environment.GetEnvironmentVariable("RELATIONSTRACKER_ARTICLE");
        Assert.SkipUnless(File.Exists(file), "RELATIONSTRACKER_ARTICLE does not name the article's text.");
        var original = File.ReadAllText(file!);

        var clean = NormalForm.Clean.Of(original);

        Assert.DoesNotContain(clean.Text, c => c is '*' or '\\');
        Assert.Contains("Given the current sensitivity", clean.Text, StringComparison.Ordinal);
        Assert.Contains("I. Aliyev, or", clean.Text, StringComparison.Ordinal);
        Assert.Equal(original, NormalForm.AsItIs.Of(original).Text);
        var words = clean.Text.IndexOf("\"Rosatom\"", StringComparison.Ordinal);
        var (start, end) = clean.Map.ToOriginal(words, words + 9);
        Assert.Equal("\"Rosatom\"", original[start..end]);
        Assert.True(TextNormalisation.IsNormal(clean.Text));
    }
}
