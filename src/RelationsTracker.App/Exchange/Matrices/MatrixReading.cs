using RelationsTracker.App.Exchange.Packages;

namespace RelationsTracker.App.Exchange.Matrices;

/// <summary>What came of reading a file: the table, or every problem that keeps it from being one.</summary>
/// <param name="Notes">What the file holds that was not taken, in sentences.</param>
public sealed record MatrixReading(MatrixTable? Table, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Notes)
{
    internal static MatrixReading Of(MatrixTable table, ProblemList problems, IReadOnlyList<string>? notes = null)
        => problems.Any ? Refused(problems) : new(table, [], notes ?? []);

    internal static MatrixReading Refused(ProblemList problems) => new(null, problems.Found(), []);

    internal static MatrixReading Refused(string file, string why)
    {
        var problems = new ProblemList();
        problems.Add(file, why);
        return Refused(problems);
    }
}
