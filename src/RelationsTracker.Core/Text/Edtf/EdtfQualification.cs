namespace RelationsTracker.Core.Text.Edtf;

/// <summary>What is doubted about single parts of one date, and, by a mark at its end, about the whole.</summary>
internal sealed record EdtfQualification(EdtfQualifier Year, EdtfQualifier Month, EdtfQualifier Day, EdtfQualifier Whole)
{
    public EdtfQualifier Any => Year | Month | Day | Whole;

    /// <summary>Some part is marked on its own, which is level 2.</summary>
    public bool IsPartial => (Year | Month | Day) != EdtfQualifier.None;

    /// <summary>A mark before a part speaks of that part; one after it of that part and all to its left (LoC specification, level 2).</summary>
    /// <param name="before">Marks before year, month and day, as many as are written.</param>
    /// <param name="after">Marks after them; the last one is the mark at the end of the date.</param>
    public static EdtfQualification From(IReadOnlyList<EdtfQualifier> before, IReadOnlyList<EdtfQualifier> after)
    {
        var parts = new EdtfQualifier[3];
        var fromTheRight = EdtfQualifier.None;
        for (var part = before.Count - 1; part >= 0; part--)
        {
            fromTheRight |= part < after.Count - 1 ? after[part] : EdtfQualifier.None;
            parts[part] = before[part] | fromTheRight;
        }

        return new(parts[0], parts[1], parts[2], after[^1]);
    }
}
