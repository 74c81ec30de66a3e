using System.Text;
using CsCheck;

namespace RelationsTracker.Core.Tests.Text.Anchoring;

/// <summary>Well-formed texts full of what trips offset counting.</summary>
internal static class Texts
{
    public static readonly Gen<string> Astral = Gen.OneOf("a", "😀", "𐤀", "e\u0301", "և", "ﬓ", "\u200C", "ی", "\r\n", "\r", "\f", "\uFEFF", "й")
        .Array[0, 80].Select(string.Concat);

    public static bool IsWellFormed(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}
