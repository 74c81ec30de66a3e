using System.Globalization;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.App.Exchange.Matrices.Achz;

/// <summary>The values of the format as text, both ways.</summary>
internal static class AchzValues
{
    private static readonly (string Text, Rating Rating)[] Ratings =
        [("C C", Rating.CC), ("C", Rating.C), ("N", Rating.N), ("I", Rating.I), ("I I", Rating.II), ("NA", Rating.NA), ("CC", Rating.CC), ("II", Rating.II)];

    private static readonly (string Text, Weight Weight)[] Weights = [("HIGH", Weight.H), ("MEDIUM", Weight.M), ("LOW", Weight.L)];

    /// <summary>One cell per hypothesis, divided by commas (or bars), in the order of the hypotheses; an empty one is unrated.</summary>
    public static Rating?[] Cells(string text, int line, int row, List<string> hypotheses, TableTexts texts)
    {
        var cells = new Rating?[hypotheses.Count];
        var values = text.Split(text.Contains('|', StringComparison.Ordinal) ? '|' : ',');
        if (values.Length != cells.Length && !(string.IsNullOrWhiteSpace(text) && cells.Length > 0))
        {
            texts.Add(new Place(line, row, Math.Min(values.Length, cells.Length + 1), "VALUES"), string.Create(CultureInfo.InvariantCulture, $"There are {values.Length} cells for {cells.Length} hypotheses. Give one to each."));
            return cells;
        }

        for (var h = 0; h < values.Length && h < cells.Length; h++)
        {
            var value = values[h].Trim();
            var at = Array.FindIndex(Ratings, r => r.Text.Equals(value, StringComparison.OrdinalIgnoreCase));
            cells[h] = at < 0 ? null : Ratings[at].Rating;
            if (at < 0 && value.Length > 0)
            {
                texts.Add(new Place(line, row, h + 1, hypotheses[h]), $"'{Shown.Short(value)}' is not a rating of ACH. Write C C, C, N, I, I I or NA, or leave the cell empty.");
            }
        }

        return cells;
    }

    /// <summary>How the format writes a cell; empty for unrated, and for what it does not know.</summary>
    public static string Format(Rating? rating) => Array.Find(Ratings, r => r.Rating == rating).Text ?? "";

    public static Weight? Credibility(string text, Place place, TableTexts texts)
    {
        var value = text.Trim();
        if (value.Length == 0)
        {
            return null;
        }

        var at = Array.FindIndex(Weights, w => w.Text.Equals(value, StringComparison.OrdinalIgnoreCase) || $"{w.Weight}".Equals(value, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            texts.Add(place, $"'{Shown.Short(value)}' is not a CREDIBILITY. Write HIGH, MEDIUM or LOW, or leave it empty.");
            return null;
        }

        return Weights[at].Weight;
    }

    public static string Format(Weight? weight) => weight is { } known ? Array.Find(Weights, w => w.Weight == known).Text : "";

    /// <summary>Milliseconds since 1970; 0 is none.</summary>
    public static DateTimeOffset? Date(string text, Place place, TableTexts texts)
    {
        if (text.Trim() is { Length: > 0 } value && value != "0")
        {
            if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var ms)
                && ms >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && ms <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
            {
                return DateTimeOffset.FromUnixTimeMilliseconds(ms);
            }

            texts.Add(place, $"'{Shown.Short(value)}' is not a DATE. Write milliseconds since 1970, or 0 for none.");
        }

        return null;
    }

    public static bool Flag(string text, Place place, TableTexts texts)
    {
        switch (text.Trim().ToUpperInvariant())
        {
            case "" or "0" or "FALSE":
                return false;
            case "1" or "TRUE":
                return true;
            default:
                texts.Add(place, $"'{Shown.Short(text.Trim())}' is not a FLAG. Write 1 or 0.");
                return false;
        }
    }
}
