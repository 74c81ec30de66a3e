namespace RelationsTracker.App.Exchange.Matrices.Csv;

/// <summary>
/// Keeps a spreadsheet from running a text as a formula, as OWASP advises: an apostrophe goes before a text that begins like
/// one. It also goes before a text that begins with apostrophes and then like a formula, so that taking one away on reading
/// always gives back the text that was written.
/// </summary>
internal static class FormulaGuard
{
    public static string Put(string text) => Risky(text) ? $"'{text}" : text;

    public static string Take(string text) => text is ['\'', ..] && Risky(text) ? text[1..] : text;

    private static bool Risky(string text) => text.AsSpan().TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..];
}
