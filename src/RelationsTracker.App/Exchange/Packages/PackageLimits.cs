namespace RelationsTracker.App.Exchange.Packages;

/// <summary>How big a package may be. Whatever is bigger is refused with a message, not with a full disk or memory.</summary>
public static class PackageLimits
{
    /// <summary>All files together, in bytes; a zip also before it is inflated.</summary>
    public const long Total = 200L * 1024 * 1024;

    /// <summary>One file, in bytes.</summary>
    public const int File = 25 * 1024 * 1024;

    /// <summary>Files and folders.</summary>
    public const int Entries = 10_000;

    /// <summary>How many times bigger than in the zip a file of more than a megabyte may be.</summary>
    public const int Ratio = 200;

    /// <summary>Mappings and lists inside one another.</summary>
    public const int Depth = 20;

    /// <summary>Values, mappings and lists in one YAML file.</summary>
    public const int Nodes = 3_000_000;

    /// <summary>Items of all kinds together.</summary>
    public const int Items = 200_000;

    /// <summary>A section is continued in a next file when it gets bigger than this, in bytes.</summary>
    public const int SplitAt = 20 * 1024 * 1024;
}
