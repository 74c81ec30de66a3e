namespace RelationsTracker.App.Exchange.Matrices;

/// <summary>How big a matrix file may be. Whatever is bigger is refused with a message.</summary>
public static class MatrixLimits
{
    /// <summary>The file, in bytes.</summary>
    public const int Bytes = 10 * 1024 * 1024;

    /// <summary>What a compressed file may unpack to, in bytes.</summary>
    public const int Unpacked = 64 * 1024 * 1024;

    public const int Rows = 10_000;

    public const int Hypotheses = 100;

    /// <summary>The text of a row, or a note on it, in UTF-16 units.</summary>
    public const int Text = 10_000;

    /// <summary>The name of a hypothesis or of a group, in UTF-16 units.</summary>
    public const int Name = 1000;

    /// <summary>Elements of an .achz file inside one another.</summary>
    public const int Depth = 16;
}
