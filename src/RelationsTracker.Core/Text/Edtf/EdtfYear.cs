using System.Globalization;

namespace RelationsTracker.Core.Text.Edtf;

/// <summary>The year of a date: four digits with X for unspecified ones, or a number of any size (Y), either perhaps below zero and
/// either perhaps good only to some significant digits (S).</summary>
internal sealed record EdtfYear(DigitMask Digits, bool IsNegative, int? Significant)
{
    public bool IsLong => Digits.Text.Length > 4;

    public bool IsPlain => !Digits.IsMasked && Significant is null;

    /// <summary>The number that is written. Only for years without X.</summary>
    public long Number => Sign(long.Parse(Digits.Text, CultureInfo.InvariantCulture));

    /// <summary>Every year this can be, earliest first. A range of significant digits gives only its two ends.</summary>
    public IEnumerable<long> Candidates()
    {
        var sizes = IsLong || Significant is not null ? Ends() : Digits.Between(0, 9999).Select(year => (long)year);
        return IsNegative ? sizes.Reverse().Select(Sign) : sizes;
    }

    // LoC specification, level 2: 1950S2 is "some year between 1900 and 1999, estimated to be 1950".
    private IEnumerable<long> Ends()
    {
        var size = long.Parse(Digits.Text, CultureInfo.InvariantCulture);
        var unit = 1L;
        for (var place = Significant ?? Digits.Text.Length; place < Digits.Text.Length; place++)
        {
            unit *= 10;
        }

        var low = size - (size % unit);
        return [low, low + unit - 1];
    }

    private long Sign(long size) => IsNegative ? -size : size;
}
