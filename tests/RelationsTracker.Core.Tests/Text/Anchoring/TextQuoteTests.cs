using CsCheck;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Tests.Text.Anchoring;

public sealed class TextQuoteTests
{
    private static readonly string Smiles = string.Concat(Enumerable.Repeat("😀", 20));

    [Fact]
    public void A_quote_has_32_units_on_each_side()
    {
        var quote = TextQuote.ContextOf(new string('a', 40) + "exact" + new string('b', 40), 40, 45);

        Assert.Equal(("exact", new string('a', 32), new string('b', 32)), (quote.Exact, quote.Prefix, quote.Suffix));
    }

    [Fact]
    public void A_quote_at_the_edge_has_what_there_is() =>
        Assert.Equal(new TextQuote("all", "", ""), TextQuote.ContextOf("all", 0, 3));

    [Fact]
    public void Half_a_character_at_the_rim_is_left_out()
    {
        var quote = TextQuote.ContextOf($"{Smiles}.x.{Smiles}", 41, 42);

        Assert.Equal(("x", 31, 31), (quote.Exact, quote.Prefix.Length, quote.Suffix.Length));
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    [InlineData(-1, 1)]
    [InlineData(0, 4)]
    public void A_range_that_cuts_a_character_or_lies_nowhere_is_refused(int start, int end) =>
        Assert.Throws<RuleException>(() => TextQuote.ContextOf("a😀", start, end));

    [Fact]
    public void A_quote_is_well_formed_and_stands_in_its_text() =>
        Gen.Select(Texts.Astral, Gen.Int[0, 200], Gen.Int[1, 50]).Sample((text, from, length) =>
        {
            var points = CodePoints.Of(text);
            var (first, last) = (Math.Min(from, points.Count), Math.Min(from + length, points.Count));
            if (first == last)
            {
                return true;
            }

            var quote = TextQuote.ContextOf(text, points.ToUtf16(first), points.ToUtf16(last));
            return Texts.IsWellFormed(quote.Prefix + quote.Exact + quote.Suffix) && text.Contains(quote.Prefix + quote.Exact + quote.Suffix, StringComparison.Ordinal);
        });
}
