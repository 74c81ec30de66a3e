using CsCheck;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Tests.Text.Anchoring;

public sealed class TextNormalisationTests
{
    [Theory]
    [InlineData("\uFEFFone\r\ntwo\rthree\n", "one\ntwo\nthree\n")]
    [InlineData("e\u0301 и\u0306", "é й")]
    [InlineData(" page\fbreak\u2028 \u0085", " page\fbreak\u2028 \u0085")]
    [InlineData("և ﬓ می\u200Cخواهد 😀", "և ﬓ می\u200Cخواهد 😀")]
    public void Only_byte_order_mark_line_ends_and_composition_change(string text, string normal) =>
        Assert.Equal(normal, TextNormalisation.Normalise(text));

    [Fact]
    public void A_text_in_normal_form_stays() => Texts.Astral.Sample(text =>
        TextNormalisation.Normalise(TextNormalisation.Normalise(text)) == TextNormalisation.Normalise(text));

    // Attributes cannot hold half a character: these stand in the code.
    [Fact]
    public void What_is_no_character_is_refused() => Assert.All(
        [("a\uD83D", 2), ("\uDE00a", 1), ("😀\uD83D\uD83D", 3), ("a\uFFFE", 2)],
        ((string Text, int At) broken) =>
            Assert.Contains($"position {broken.At}.", Assert.Throws<RuleException>(() => TextNormalisation.Normalise(broken.Text)).Message));
}
