namespace RelationsTracker.Core.Pictures;

/// <summary>
/// Colours and families of type by the names that the style sheet of the pages gives them, so that a picture on a page follows
/// light and dark. In a file they are what they are in the light.
/// </summary>
public static class Paint
{
    public const string Accent = "var(--accent)";
    public const string AccentSoft = "var(--accent-soft)";
    public const string Ink = "var(--ink)";
    public const string Muted = "var(--muted)";
    public const string Line = "var(--line)";
    public const string Panel = "var(--panel)";
    public const string Soft = "var(--soft)";
    public const string Friendly = "var(--cc)";
    public const string Hostile = "var(--ii)";
    public const string Doubt = "var(--i)";
    public const string Sans = "var(--sans)";
    public const string Mono = "var(--mono)";

    /// <summary>What each name stands for in the light: the values of the style sheet's <c>:root</c>, and families that most systems have.</summary>
    public static IReadOnlyDictionary<string, string> InTheLight { get; } = new Dictionary<string, string>
    {
        [Accent] = "#14506e",
        [AccentSoft] = "#dfecf2",
        [Ink] = "#1d2024",
        [Muted] = "#5b6068",
        [Line] = "#d9d6cd",
        [Panel] = "#fffefb",
        [Soft] = "#ecebe4",
        [Sans] = "Noto Sans, DejaVu Sans, Segoe UI, Helvetica, Arial, sans-serif",
        [Mono] = "Noto Sans Mono, DejaVu Sans Mono, Consolas, Menlo, monospace",
        [Cell("CC")] = "#0f5f97",
        [CellInk("CC")] = "#fff",
        [Cell("C")] = "#a9cfe8",
        [CellInk("C")] = "#10293a",
        [Cell("N")] = "#dcdad5",
        [CellInk("N")] = "#33363b",
        [Cell("I")] = "#f4bf8b",
        [CellInk("I")] = "#40220a",
        [Cell("II")] = "#b34a00",
        [CellInk("II")] = "#fff",
        [Cell("NA")] = "#f0efea",
        [CellInk("NA")] = "#5b6068",
    };

    /// <summary>The ground of a cell of the matrix by its letters; what cannot be judged has that of NA.</summary>
    public static string Cell(string mark) => $"var(--{Ground(mark)})";

    /// <summary>The letters of a cell of the matrix.</summary>
    public static string CellInk(string mark) => $"var(--{Ground(mark)}-ink)";

    private static string Ground(string mark) => mark == "?" ? "na" : mark.ToLowerInvariant();
}
