namespace RelationsTracker.Core.Text.Edtf;

/// <summary>How finely a date is written. An unspecified digit keeps the place it stands in: <c>2025-06-XX</c> is a day that nobody
/// named (<see cref="Day"/>), <c>2025-06</c> a month (<see cref="Month"/>); a year that ends in X is as wide as its X.</summary>
public enum EdtfPrecision
{
    /// <summary>A day with a time of day, <c>2025-06-27T10:00:00Z</c>.</summary>
    Time,
    Day,
    Month,
    /// <summary>A season, quarter, third or half of a year: codes 21–41.</summary>
    Season,
    /// <summary>A year, also one given by exponent or significant digits.</summary>
    Year,
    /// <summary><c>202X</c></summary>
    Decade,
    /// <summary><c>20XX</c></summary>
    Century,
    /// <summary><c>2XXX</c></summary>
    Millennium,
    /// <summary>Two ends and a slash, either end possibly open or unknown.</summary>
    Interval,
    /// <summary>One of, <c>[…]</c>, or all of, <c>{…}</c>.</summary>
    Set,
}
