using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.Core.Briefs.Verification;

/// <summary>What changed about a figure, by the table that says the same.</summary>
public static class FigureDifference
{
    /// <summary>Most cells that are named one by one.</summary>
    public const int MostNamed = 5;

    /// <summary>What changed since a manifest was made.</summary>
    /// <param name="was">The figure in the manifest; null where it was not drawn even then.</param>
    internal static IReadOnlyList<VerificationCause> Of(BriefReference reference, ManifestFigure? was, PresentFacts present)
        => (was, present.Figures.GetValueOrDefault(reference)) switch
        {
            (null, _) => [new(CauseKind.NotReadable, $"{reference}", $"The manifest does not say what {reference} showed.")],
            (_, null) => [new(CauseKind.NotReadable, $"{reference}", $"{reference} cannot be drawn now: {present.Undrawn.GetValueOrDefault(reference, "what it shows is not in this case, or not for you.")}")],
            var (then, now) => [.. Between(then, now)],
        };

    /// <summary>What changed from one to the other; empty where nothing did.</summary>
    public static IEnumerable<VerificationCause> Between(ManifestFigure was, ManifestFigure now)
    {
        if (was.Fingerprint == now.Fingerprint)
        {
            yield break;
        }

        var about = $"{was.Reference}";
        if (was.Reference.Figure == FigureKind.Ranking && Leader(was.Table) is { } led && Leader(now.Table) is { } leads && led != leads)
        {
            yield return new(CauseKind.LeaderChanged, about, $"{about} was led by {led}, and is led by {leads} now.");
        }

        var differences = Cells(was.Table, now.Table).ToList();
        foreach (var difference in differences.Take(MostNamed))
        {
            yield return new(CauseKind.FigureDiffers, about, $"{about}: {difference}");
        }

        if (differences.Count > MostNamed)
        {
            yield return new(CauseKind.FigureDiffers, about, $"{about} differs in {differences.Count - MostNamed} more places.");
        }
        else if (differences.Count == 0)
        {
            yield return new(CauseKind.FigureDiffers, about, $"{about} has the same numbers, and another title or other notes.");
        }
    }

    private static string? Leader(SheetTable table) => table.Rows is [[var first, ..], ..] ? first.Text : null;

    private static IEnumerable<string> Cells(SheetTable was, SheetTable now)
    {
        var (before, after) = (Rows(was), Rows(now));
        foreach (var name in before.Keys.Except(after.Keys))
        {
            yield return $"{name} is not in it any more.";
        }

        foreach (var name in after.Keys.Except(before.Keys))
        {
            yield return $"{name} is new in it.";
        }

        foreach (var name in before.Keys.Where(after.ContainsKey))
        {
            var (then, cells) = (before[name], after[name]);
            foreach (var column in then.Keys.Union(cells.Keys).Where(column => then.GetValueOrDefault(column, "") != cells.GetValueOrDefault(column, "")))
            {
                yield return $"{name}, {column}: “{then.GetValueOrDefault(column, "")}” before, “{cells.GetValueOrDefault(column, "")}” now.";
            }
        }
    }

    // Rows and columns go by their names, so that one that moved is not taken for another.
    private static Dictionary<string, Dictionary<string, string>> Rows(SheetTable table)
        => table.Rows.Where(row => row.Count > 0).DistinctBy(row => row[0].Text)
            .ToDictionary(row => row[0].Text, row => table.Columns.Zip(row).Skip(1).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second.Text));
}
