namespace RelationsTracker.Core.Text.Edtf;

/// <summary>What an EDTF text stands for: a point, an interval or a set. A first or last day that is null means no bound.</summary>
internal abstract record EdtfShape
{
    public abstract EdtfDay? First { get; }

    public abstract EdtfDay? Last { get; }

    public abstract EdtfPrecision Precision { get; }

    public abstract int Level { get; }

    /// <summary>The dates it is made of.</summary>
    public abstract IEnumerable<EdtfPoint> Points { get; }

    public abstract string InWords();
}
