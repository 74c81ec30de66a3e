using CsCheck;
using RelationsTracker.Core.Search;
using RelationsTracker.Core.Text.Folding;

namespace RelationsTracker.Core.Tests.Search;

public sealed class SnippetTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(Gen.String, Gen.String["aBİıəй½ﷺ\u0301\u200c\u202e\ud83d\ude00 .-’\u0903և۱Ⅷ"]);

    [Fact]
    public void The_words_of_a_text_are_its_fold()
        => Texts.Sample(text => string.Join(' ', FoldedWords.Of(text).Select(word => word.Text)) == SearchFold.Of(text).Trim());

    [Theory]
    [InlineData("The gas hub was closed.", "gas", "The [gas] hub was closed.")]
    [InlineData("The gas hub was closed.", "\"gas hub\"", "The [gas hub] was closed.")]
    [InlineData("Gas here, GAS there.", "gas·", "[Gas] here, [GAS] there.")]
    [InlineData("İlham Əliyev spoke.", "eliyev·", "İlham [Əliyev] spoke.")]
    [InlineData("Встреча в Ханкенди", "встр*", "[Встреча] в Ханкенди")]
    [InlineData("گفت‌وگوهای ایران", "ايران·", "گفت‌وگوهای [ایران]")]
    [InlineData("Nothing of it.", "-gas nothing·", "[Nothing] of it.")]
    [InlineData("It is \u202edecrever\u202c gas.", "gas·", "It is decrever [gas].")]
    public void What_was_looked_for_is_marked_as_it_was_written(string text, string typed, string shown)
        => Assert.Equal(shown, Shown(Snippet.Of(text, SearchReader.Read(typed.Replace('·', ' ')))));

    [Fact]
    public void Of_a_long_text_the_place_with_most_of_it_is_shown()
    {
        var text = $"gas {string.Concat(Enumerable.Repeat("word ", 200))} a gas hub here {string.Concat(Enumerable.Repeat("word ", 200))}";

        var snippet = Snippet.Of(text, SearchReader.Read("gas hub "));

        Assert.Contains("a [gas] [hub] here", Shown(snippet), StringComparison.Ordinal);
        Assert.True(snippet.Text.Length <= Snippet.MaxLength + 4, $"{snippet.Text.Length}");
    }

    [Fact]
    public void A_snippet_never_holds_half_a_letter_or_a_sign_that_turns_the_text()
        => Gen.Select(Texts.Array[0, 60], Gen.Int[1, 80]).Sample((words, most) =>
        {
            var shown = Snippet.Of(string.Join(' ', words), SearchReader.Read("a b "), most).Text;
            return !shown.Any(c => c is '\u202e' or '\0') && shown.EnumerateRunes().Count(r => r.Value == 0xFFFD) <= words.Sum(w => w.EnumerateRunes().Count(r => r.Value == 0xFFFD));
        });

    private static string Shown(Snippet snippet) => string.Concat(snippet.Parts.Select(part => part.IsMarked ? $"[{part.Text}]" : part.Text));
}
