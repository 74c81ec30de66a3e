namespace RelationsTracker.Core.Text.Edtf;

/// <summary>Explains bounds that the text alone does not.</summary>
internal static class EdtfBoundsNote
{
    public static string? Of(EdtfShape shape)
    {
        string?[] notes = [IsBeyondTheCalendar(shape.First) || IsBeyondTheCalendar(shape.Last) ? "Years outside 1–9999 give no calendar day." : null, Seasons(shape)];
        var said = string.Join(' ', notes.Where(note => note is not null));
        return said.Length > 0 ? said : null;
    }

    private static bool IsBeyondTheCalendar(EdtfDay? day) => day is { Year: < 1 or > 9999 };

    private static string? Seasons(EdtfShape shape) => shape.Points.Any(point => point.Season is { IsConvention: true })
        ? "Seasons are counted in whole months (spring March to May in the north), winter by the year in which it begins; codes 21–24 are read as northern."
        : null;
}
