using System.Globalization;

namespace RelationsTracker.Core.Text.Edtf;

/// <summary>Digits of which some may be the unspecified digit X: <c>2025</c>, <c>202X</c>, <c>X1</c>.</summary>
internal readonly record struct DigitMask(string Text)
{
    /// <summary>A month or day that is not written at all can be any, just as one written XX.</summary>
    public static readonly DigitMask AnyPair = new("XX");

    public bool IsMasked => Text.Contains('X');

    /// <summary>The numbers from low to high that fit the mask, ascending.</summary>
    public IEnumerable<int> Between(int low, int high)
    {
        var last = Math.Min(high, int.Parse(Text.Replace('X', '9'), CultureInfo.InvariantCulture));
        for (var number = Math.Max(low, int.Parse(Text.Replace('X', '0'), CultureInfo.InvariantCulture)); number <= last; number++)
        {
            if (Fits(number))
            {
                yield return number;
            }
        }
    }

    private bool Fits(int number)
    {
        for (var at = Text.Length - 1; at >= 0; at--, number /= 10)
        {
            if (Text[at] != 'X' && Text[at] - '0' != number % 10)
            {
                return false;
            }
        }

        return true;
    }
}
