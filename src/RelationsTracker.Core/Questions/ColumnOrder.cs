using System.Security.Cryptography;
using System.Text;

namespace RelationsTracker.Core.Questions;

/// <summary>
/// An order of hypotheses of each rater's own, against the pull of the first column. It follows from the names alone, so
/// it never jumps, and a new hypothesis moves none of the others past each other.
/// </summary>
public static class ColumnOrder
{
    /// <summary>Sorts by the SHA-256 of question, rater and hypothesis.</summary>
    /// <param name="question">What tells the question from all others, such as <c>harbour/Q1</c>.</param>
    /// <param name="rater">Short name of the rater.</param>
    /// <param name="columns">What to sort.</param>
    /// <param name="name">The hypothesis' reference.</param>
    public static IReadOnlyList<T> Of<T>(string question, string rater, IEnumerable<T> columns, Func<T, string> name)
        => [.. columns.OrderBy(column => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{question}\n{rater}\n{name(column)}"))), StringComparer.Ordinal)];
}
