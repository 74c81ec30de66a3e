using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Tests.Text.Anchoring;

public sealed class TextFingerprintTests
{
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void A_fingerprint_is_the_sha_256_of_the_utf_8_bytes(string text, string expected) =>
        Assert.Equal(expected, TextFingerprint.Of(text));

    [Fact]
    public void Composed_and_decomposed_texts_differ_until_they_are_normalised()
    {
        Assert.NotEqual(TextFingerprint.Of("é"), TextFingerprint.Of("e\u0301"));
        Assert.Equal(TextFingerprint.Of("é"), TextFingerprint.Of(TextNormalisation.Normalise("e\u0301")));
    }
}
