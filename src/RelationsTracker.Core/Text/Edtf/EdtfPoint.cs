namespace RelationsTracker.Core.Text.Edtf;

/// <summary>One date: year, perhaps month or season, day, time of day, and what is doubted about each part.</summary>
internal sealed record EdtfPoint(string Text, EdtfYear Year, DigitMask? Month, DigitMask? Day, EdtfSeason? Season, string? TimeOfDay, EdtfQualification Qualification) : EdtfShape
{
    public override IEnumerable<EdtfPoint> Points => [this];

    public bool IsMasked => Year.Digits.IsMasked || Month?.IsMasked == true || Day?.IsMasked == true;

    // Neither ? nor ~ moves a bound: how far "about" reaches is a judgement, and a guessed margin would look like a fact
    // in the chronology. The mark is shown instead.
    public override EdtfDay? First => Season is null ? Days(Year.Candidates(), ascending: true) : Season.First(Year.Candidates().First());

    public override EdtfDay? Last => Season is null ? Days(Year.Candidates().Reverse(), ascending: false) : Season.Last(Year.Candidates().Last());

    public override EdtfPrecision Precision => this switch
    {
        { TimeOfDay: not null } => EdtfPrecision.Time,
        { Day: not null } => EdtfPrecision.Day,
        { Season: not null } => EdtfPrecision.Season,
        { Month: not null } => EdtfPrecision.Month,
        _ => (Year.Digits.Text.Length - Year.Digits.Text.TrimEnd('X').Length) switch
        {
            1 => EdtfPrecision.Decade,
            2 => EdtfPrecision.Century,
            3 => EdtfPrecision.Millennium,
            _ => EdtfPrecision.Year,
        },
    };

    public override int Level
    {
        get
        {
            if (Year.Significant is not null || Text.Contains('E') || Qualification.IsPartial || Season?.Code > 24 || (IsMasked && !IsMaskedFromTheRight))
            {
                return 2;
            }

            return Year.IsLong || Year.IsNegative || Season is not null || Qualification.Whole != EdtfQualifier.None || IsMasked ? 1 : 0;
        }
    }

    public override string InWords() => EdtfWords.Of(this);

    // Level 1 knows 202X, 20XX, 2025-XX, 2025-06-XX and 2025-XX-XX; every other place of an X is level 2.
    private bool IsMaskedFromTheRight => (Year.Digits.Text.IndexOf('X'), Month?.Text, Day?.Text) switch
    {
        (2 or 3, null, null) => Season is null && Year.Digits.Text.AsSpan(Year.Digits.Text.IndexOf('X')).TrimStart('X').IsEmpty,
        (-1, "XX", null or "XX") => true,
        (-1, not null, "XX") => !Month.Value.IsMasked,
        _ => false,
    };

    private EdtfDay? Days(IEnumerable<long> years, bool ascending)
    {
        foreach (var year in years)
        {
            foreach (var month in Ordered((Month ?? DigitMask.AnyPair).Between(1, 12), ascending))
            {
                foreach (var day in Ordered((Day ?? DigitMask.AnyPair).Between(1, EdtfDay.DaysIn(year, month)), ascending))
                {
                    return new EdtfDay(year, month, day);
                }
            }
        }

        return null;
    }

    private static IEnumerable<int> Ordered(IEnumerable<int> numbers, bool ascending) => ascending ? numbers : numbers.Reverse();
}
