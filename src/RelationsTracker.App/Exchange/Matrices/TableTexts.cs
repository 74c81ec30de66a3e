using System.Globalization;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Exchange.Matrices;

/// <summary>Reads the values of a table and says of each that will not do where it stands, what is wrong and how to mend it.</summary>
internal sealed class TableTexts(string file, ProblemList problems)
{
    private static readonly Dictionary<string, Rating> Signs = new(StringComparer.Ordinal)
    {
        ["++"] = Rating.CC,
        ["+"] = Rating.C,
        ["0"] = Rating.N,
        ["-"] = Rating.I,
        ["--"] = Rating.II,
    };

    /// <summary>A cell in letters or in signs; nothing is an unrated cell, and what is neither is never guessed at.</summary>
    public Rating? Cell(string text, Place place)
    {
        var trimmed = text.Trim();
        if (Signs.TryGetValue(trimmed, out var sign))
        {
            return sign;
        }

        if (!RatingText.TryParse(trimmed, out var rating) && Whole(trimmed, place))
        {
            Add(place, $"'{Shown.Short(trimmed)}' is not a rating. Write CC, C, N, I, II, NA or ?, or ++, +, 0, -, --, or leave the cell empty.");
        }

        return rating;
    }

    public Weight? WeightOf(string text, Place place)
    {
        var trimmed = text.Trim();
        switch (trimmed.ToUpperInvariant())
        {
            case "":
                return null;
            case "H":
                return Weight.H;
            case "M":
                return Weight.M;
            case "L":
                return Weight.L;
            default:
                Add(place, $"'{Shown.Short(trimmed)}' is not a weight. Write H, M or L, or leave the cell empty, which counts as M.");
                return null;
        }
    }

    /// <summary>A text without the space around it, with line feeds for line ends.</summary>
    public string Text(string text, Place place, int max, string? missing = null)
    {
        var trimmed = text.ReplaceLineEndings("\n").Trim();
        if (trimmed.Length == 0 && missing is not null)
        {
            Add(place, missing);
        }

        if (trimmed.Length > max)
        {
            Add(place, string.Create(CultureInfo.InvariantCulture, $"The text has {trimmed.Length} characters; at most {max} are taken. Shorten it."));
        }

        return Whole(trimmed, place) ? trimmed : "";
    }

    /// <summary>The names of the hypotheses: each there, none twice.</summary>
    public void Distinct(IReadOnlyList<string> hypotheses, Func<int, Place> place)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var h = 0; h < hypotheses.Count; h++)
        {
            if (hypotheses[h].Length > 0 && !seen.TryAdd(hypotheses[h], h))
            {
                Add(place(h), $"The hypothesis '{Shown.Short(hypotheses[h])}' stands in column {place(seen[hypotheses[h]]).Column} already. Each needs a name of its own.");
            }
        }

        if (hypotheses.Count > MatrixLimits.Hypotheses)
        {
            Add(place(MatrixLimits.Hypotheses), $"There are {hypotheses.Count} hypotheses; at most {MatrixLimits.Hypotheses} are taken.");
        }
    }

    public void TooManyRows(int line) => problems.Add(file, line, "", string.Create(CultureInfo.InvariantCulture, $"There are more than {MatrixLimits.Rows} rows. Split the file."));

    public void Add(Place place, string message) => problems.Add(file, place.Line, place.ToString(), message);

    private bool Whole(string text, Place place)
    {
        if (Characters.Flaw(text) is not { } flaw)
        {
            return true;
        }

        Add(place, $"The cell {flaw}");
        return false;
    }
}

/// <summary>Where a value stands.</summary>
/// <param name="Line">Line of the file, from 1; 0 where it is not known.</param>
/// <param name="Row">Row of evidence, from 1; 0 is the row of names.</param>
/// <param name="Column">Column of the file, from 1; 0 where it is the row as a whole.</param>
/// <param name="Name">What stands over the column.</param>
internal readonly record struct Place(int Line, int Row, int Column, string Name)
{
    public override string ToString()
    {
        var row = Row == 0 ? "first row" : string.Create(CultureInfo.InvariantCulture, $"row {Row}");
        var name = string.Concat(Shown.Short(Name).Select(c => char.IsControl(c) ? ' ' : c));
        return (Column, name.Length) switch
        {
            (0, 0) => row,
            (0, _) => Row == 0 ? name : $"{row} ({name})",
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{row}, column {Column}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{row}, column {Column} ({name})"),
        };
    }
}
