namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>How a cell is packed into a byte: 0 is unrated, else the rating plus one.</summary>
internal static class CellCode
{
    /// <summary>Number of different codes.</summary>
    public const int Count = 8;

    public const byte Unrated = 0;

    public static byte Of(Rating? rating) => rating is { } known ? (byte)(known + 1) : Unrated;

    public static Rating? RatingOf(byte code) => code == Unrated ? null : (Rating)(code - 1);

    /// <summary>One of the five ratings on the scale: neither unrated, nor NA, nor "cannot judge".</summary>
    public static bool OnScale(byte code) => code is >= 1 and <= 5;

    /// <summary>Could still become any rating: unrated or "cannot judge".</summary>
    public static bool Open(byte code) => code is Unrated or 7;

    public static bool Inconsistent(byte code) => code is 4 or 5;
}
