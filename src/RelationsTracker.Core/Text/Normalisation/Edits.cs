using System.Text;

namespace RelationsTracker.Core.Text.Normalisation;

/// <summary>Replacements in a text, from its start to its end, with the map they make.</summary>
internal sealed class Edits(string text)
{
    private readonly StringBuilder _made = new();
    private readonly List<TextChange> _changes = [];
    private int _done;

    /// <summary>Puts something in the place of a range. Ranges come in ascending order and do not overlap.</summary>
    public void Replace(int start, int length, string by = "")
    {
        _made.Append(text, _done, start - _done);
        var at = _made.Length;
        _made.Append(by);
        _done = start + length;

        // What touches the change before it goes with it, so that a place between two changes is always one place.
        if (_changes is [.., var last] && last.OriginalEnd == start)
        {
            _changes[^1] = last with { OriginalEnd = _done, End = _made.Length };
        }
        else
        {
            _changes.Add(new TextChange(start, _done, at, _made.Length));
        }
    }

    public NormalText Done()
        => _changes.Count == 0 ? new NormalText(text, TextMap.Same) : new NormalText(_made.Append(text, _done, text.Length - _done).ToString(), new TextMap(_changes));
}
