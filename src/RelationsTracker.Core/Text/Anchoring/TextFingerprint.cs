using System.Security.Cryptography;
using System.Text;

namespace RelationsTracker.Core.Text.Anchoring;

/// <summary>Tells one text from another without keeping it.</summary>
public static class TextFingerprint
{
    /// <summary>SHA-256 of the text's UTF-8 bytes, 64 hexadecimal digits in lower case. Takes the text as it is; see
    /// <see cref="TextNormalisation"/>. Half a surrogate pair counts as U+FFFD.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Whether this is spelled as one: 64 hexadecimal digits in lower case.</summary>
    public static bool IsOne(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
