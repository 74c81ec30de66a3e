namespace RelationsTracker.Web.Features.Questions;

/// <summary>Which rows of a long matrix exist in the page: those in view and some on either side, moved in steps so that few are made anew.</summary>
internal sealed class MatrixWindow
{
    /// <summary>Up to this many rows there is no window: all of them are there, to be read, searched and printed.</summary>
    public const int Short = 60;

    private const int Step = 8;

    /// <summary>First row that is there.</summary>
    public int First { get; private set; }

    /// <summary>The row behind the last.</summary>
    public int End { get; private set; } = 32;

    /// <summary>Fits the window to what is in view.</summary>
    /// <returns>Whether it moved.</returns>
    public bool Look(int first, int count, int rows)
    {
        var from = Math.Clamp((first / Step * Step) - Step, 0, Math.Max(0, rows - 1));
        var to = Math.Min(rows, ((first + Math.Clamp(count, 1, 200)) / Step * Step) + (2 * Step));
        var moved = (First, End) != (from, to);
        (First, End) = (from, to);
        return moved;
    }
}
