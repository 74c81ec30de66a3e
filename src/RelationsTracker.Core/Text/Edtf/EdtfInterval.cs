namespace RelationsTracker.Core.Text.Edtf;

/// <summary>How an end of an interval, or of a range in a set, is given. Open says that it has no end; unknown says that nobody knows.</summary>
internal enum EdtfEnd
{
    Dated,
    Open,
    Unknown,
}

/// <summary>From a start to an end, either of which may be open (<c>..</c>) or unknown (left empty), but not both.</summary>
internal sealed record EdtfInterval(EdtfPoint? Start, EdtfEnd StartIs, EdtfPoint? End, EdtfEnd EndIs) : EdtfShape
{
    public override EdtfDay? First => Start?.First;

    public override EdtfDay? Last => End?.Last;

    public override EdtfPrecision Precision => EdtfPrecision.Interval;

    public override IEnumerable<EdtfPoint> Points => new[] { Start, End }.OfType<EdtfPoint>();

    public override int Level => Points.Any(point => point.IsMasked) ? 2 : Math.Max(Points.Max(point => point.Level), Start is null || End is null ? 1 : 0);

    /// <summary>No day at all would fit: it ends before it begins.</summary>
    public bool RunsBackwards => First is { } first && Last is { } last && last.CompareTo(first) < 0;

    public override string InWords() => EdtfWords.Of(this);
}
