namespace RelationsTracker.Core.Text.Edtf;

/// <summary>One of several dates, or all of them. Members are points and ranges; the first may have no start, the last no end.</summary>
internal sealed record EdtfSet(IReadOnlyList<EdtfShape> Members, bool IsOneOf) : EdtfShape
{
    public override EdtfDay? First => Members.Any(member => member.First is null) ? null : Members.Min(member => member.First);

    public override EdtfDay? Last => Members.Any(member => member.Last is null) ? null : Members.Max(member => member.Last);

    public override EdtfPrecision Precision => EdtfPrecision.Set;

    public override IEnumerable<EdtfPoint> Points => Members.SelectMany(member => member.Points);

    public override int Level => 2;

    public override string InWords() => EdtfWords.Of(this);
}
