using System.Globalization;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>Gathers the problems of a package. Beyond a thousand it only counts.</summary>
internal sealed class ProblemList
{
    public const int Most = 1000;

    private readonly List<Problem> _kept = [];
    private int _more;

    public bool Any => _kept.Count > 0;

    /// <summary>Whether further problems are only counted.</summary>
    public bool IsFull => _kept.Count >= Most;

    public void Add(string file, int line, string item, string message)
    {
        if (!IsFull)
        {
            _kept.Add(new Problem(file, line, item, OneLine(message)));
        }
        else
        {
            _more++;
        }
    }

    public void Add(string file, string message) => Add(file, 0, "", message);

    /// <summary>The problems by file and line.</summary>
    public IReadOnlyList<Problem> Found()
    {
        var sorted = _kept.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ToList();
        if (_more > 0)
        {
            sorted.Add(new Problem("", 0, "", string.Create(CultureInfo.InvariantCulture, $"{_more} more problems are not listed; mend these first.")));
        }

        return sorted;
    }

    // What a package says comes back in messages: it must not break the line or the terminal.
    private static string OneLine(string message)
        => string.Concat(message.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
