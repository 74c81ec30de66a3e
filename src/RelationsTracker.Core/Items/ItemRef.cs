using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RelationsTracker.Core.Items;

/// <summary>
/// The short name of an item inside its case, said aloud and written in briefs: <c>C42</c>. Letters tell the kind, the
/// number is counted from 1 per case and kind and is never given twice.
/// </summary>
public readonly record struct ItemRef(ItemKind Kind, int Number) : IComparable<ItemRef>, ISpanParsable<ItemRef>
{
    /// <summary>The largest number a reference may carry.</summary>
    public const int MaxNumber = 99_999_999;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind.Letters()}{Number}");

    /// <summary>Package order: by kind, then by number.</summary>
    public int CompareTo(ItemRef other) => Kind != other.Kind ? Kind.CompareTo(other.Kind) : Number.CompareTo(other.Number);

    /// <exception cref="RuleException">The text is not letters of a kind followed by a number from 1.</exception>
    public static ItemRef Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
        => TryParse(s, provider, out var reference)
            ? reference
            : throw new RuleException($"'{s[..Math.Min(s.Length, 20)]}' is not a reference; write the letters of a kind and a number, such as C42.");

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ItemRef result)
    {
        result = default;
        var digits = s.IndexOfAnyInRange('0', '9');
        if (digits is < 1 or > 2 || s[digits] == '0' || s.Length - digits > 8
            || !ItemKinds.TryFromLetters(s[..digits].ToString(), out var kind)
            || !int.TryParse(s[digits..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        result = new ItemRef(kind, number);
        return true;
    }

    public static ItemRef Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ItemRef result)
        => TryParse(s.AsSpan(), provider, out result);

    public static bool operator <(ItemRef left, ItemRef right) => left.CompareTo(right) < 0;
    public static bool operator >(ItemRef left, ItemRef right) => left.CompareTo(right) > 0;
    public static bool operator <=(ItemRef left, ItemRef right) => left.CompareTo(right) <= 0;
    public static bool operator >=(ItemRef left, ItemRef right) => left.CompareTo(right) >= 0;
}
