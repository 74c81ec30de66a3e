using System.Globalization;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>One thing wrong with a package, and how to mend it.</summary>
/// <param name="File">The file's path inside the package; empty where it is the package as a whole.</param>
/// <param name="Line">The line, from 1; 0 where there is none.</param>
/// <param name="Item">The item's reference, a cell or a rater; empty where it is none of these.</param>
/// <param name="Message">What is wrong and what to do, in one line.</param>
public sealed record Problem(string File, int Line, string Item, string Message)
{
    /// <summary>One line: <c>claims.yaml:12: C42: …</c></summary>
    public override string ToString()
    {
        var place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}") : File;
        return string.Join(": ", new[] { place, Item, Message }.Where(part => part.Length > 0));
    }
}

/// <summary>What came of reading a package: the case, or the problems that keep it from being one.</summary>
public sealed record PackageReading(CasePackage? Package, IReadOnlyList<Problem> Problems);
