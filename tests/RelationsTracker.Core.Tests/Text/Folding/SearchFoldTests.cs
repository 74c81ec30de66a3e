using System.Text;
using CsCheck;
using RelationsTracker.Core.Text.Folding;

namespace RelationsTracker.Core.Tests.Text.Folding;

public sealed class SearchFoldTests
{
    [Theory]
    [InlineData("IĞDIR ığdır İğdir iğdir", "igdir igdir igdir igdir")]
    [InlineData("Əliyev Eliyev", "eliyev eliyev")]
    [InlineData("ΠΑΎΛΟΣ Παύλος", "παυλοσ παυλοσ")]
    [InlineData("Øster Łódź Straße Æon", "oster lodz strasse aeon")]
    public void Latin_and_Greek_letters_lose_their_dress(string text, string folded) => Assert.Equal(folded, SearchFold.Of(text));

    [Theory]
    [InlineData("Пономарёв, МАЙКОП", "пономарев маикоп")]
    [InlineData("Київ", "киів")]
    public void Cyrillic_letters_lose_breve_and_dots(string text, string folded) => Assert.Equal(folded, SearchFold.Of(text));

    [Theory]
    [InlineData("Երևան ԵՐԵՒԱՆ", "երեւան երեւան")]
    [InlineData("ﬓ", "մն")]
    public void Armenian_ligatures_come_apart(string text, string folded) => Assert.Equal(folded, SearchFold.Of(text));

    [Theory]
    [InlineData("علي", "علی")]
    [InlineData("كتاب", "کتاب")]
    [InlineData("کتاب\u200Cها", "کتاب ها")]
    [InlineData("آذربایجان", "اذربایجان")]
    [InlineData("مسـعود", "مسعود")]
    [InlineData("۱۴۰۴ ١٤٠٤", "1404 1404")]
    [InlineData("ﻻ", "لا")]
    public void Persian_and_Arabic_spellings_meet(string text, string folded) => Assert.Equal(folded, SearchFold.Of(text));

    [Theory]
    [InlineData("  Russia–Azerbaijan\t(2025) ", "russia azerbaijan 2025")]
    [InlineData("O'Brien OʼBrien", "o brien o brien")]
    [InlineData("½ ﬁne ＡＢＣ", "1 2 fine abc")]
    [InlineData("co\u00ADoperate", "cooperate")]
    [InlineData("–", "")]
    public void Signs_part_words_and_nothing_else_is_left_of_them(string text, string folded) => Assert.Equal(folded, SearchFold.Of(text));

    [Fact]
    public void What_is_no_character_parts_words() => Assert.Equal("broken pair order", SearchFold.Of("broken\uD83Dpair😀order\uFFFE"));

    [Fact]
    public void Folding_twice_changes_nothing() => Gen.String.Sample(text => SearchFold.Of(SearchFold.Of(text)) == SearchFold.Of(text));

    [Fact]
    public void Every_character_is_folded_once_and_for_all()
    {
        var runes = Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value));

        Assert.All(runes.Chunk(4096).Select(chunk => SearchFold.Of(string.Join(' ', chunk))), once => Assert.Equal(once, SearchFold.Of(once)));
    }

    [Fact]
    public void Composed_and_decomposed_texts_meet() => Gen.String[Gen.Char['À', 'ӿ'], 0, 20].Sample(text =>
        SearchFold.Of(text.Normalize(NormalizationForm.FormD)) == SearchFold.Of(text.Normalize(NormalizationForm.FormC)));
}
