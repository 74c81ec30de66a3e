namespace RelationsTracker.Benchmarks;

/// <summary>Keeps each benchmark's last table in a Markdown file, between two comments that name it.</summary>
internal static class Report
{
    public static void Put(string file, string name, string table)
    {
        var (open, close) = ($"<!-- race {name} -->", $"<!-- /race {name} -->");
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        var section = $"{open}\n\n{table}\n{close}";
        var (from, to) = (text.IndexOf(open, StringComparison.Ordinal), text.IndexOf(close, StringComparison.Ordinal));
        File.WriteAllText(file, from < 0 ? $"{text.TrimEnd()}\n\n{section}\n" : text[..from] + section + text[(to + close.Length)..]);
    }
}
