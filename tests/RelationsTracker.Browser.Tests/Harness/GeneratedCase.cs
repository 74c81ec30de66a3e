using System.Globalization;
using System.Text;

namespace RelationsTracker.Browser.Tests.Harness;

/// <summary>Writes a case package with one question and a matrix of any size, every cell rated by every rater, the same each time.</summary>
internal static class GeneratedCase
{
    private static readonly string[] Ratings = ["CC", "C", "N", "I", "II", "C", "N", "NA"];

    private static readonly string[] Words = ["convoy", "strait", "harbour", "ministry", "register", "crew", "signal", "pilot", "customs", "ledger"];

    /// <summary>Writes the package into a folder; its slug is <c>generated</c>, its raters <c>r1</c>, <c>r2</c> and so on.</summary>
    public static void Write(string folder, int hypotheses, int rows, int raters)
    {
        Put(folder, "case", text => text.Append("format: relationstracker-case\nversion: 1\nslug: generated\ntitle: A large matrix\n"));
        Put(folder, "questions", text => text.Append("Q1:\n  text: What explains what was seen?\n  kind: explanatory\n"));
        Put(folder, "hypotheses", text => Each(hypotheses, h => text.Append(CultureInfo.InvariantCulture, $"H{h}:\n  question: Q1\n  label: Answer number {h}\n  statement: Answer {h} explains the {Words[h % 10]} and the {Words[(h * 3) % 10]}.\n  origin: stated\n\n")));
        Put(folder, "claims", text => Each(rows, r => text.Append(CultureInfo.InvariantCulture, $"C{r}:\n  statement: The {Words[r % 10]} was seen near the {Words[(r / 10) % 10]} on day {r}, and the {Words[(r / 7) % 10]} said so.\n  kind: fact-report\n\n")));
        Put(folder, "rows", text => Each(rows, r => text.Append(CultureInfo.InvariantCulture, $"RW{r}:\n  question: Q1\n  claim: C{r}\n  place: {r}\n\n")));
        Put(folder, "raters", text => Each(raters, r => text.Append(CultureInfo.InvariantCulture, $"- handle: r{r}\n  name: Rater {r}\n")));
        Put(folder, "ratings", text => Each(raters, rater =>
        {
            text.Append(CultureInfo.InvariantCulture, $"- rater: r{rater}\n  question: Q1\n  at: 2026-01-01T00:00:00Z\n  cells:\n");
            Each(rows, r => text.Append(CultureInfo.InvariantCulture, $"    RW{r}: {{{string.Join(", ", Enumerable.Range(1, hypotheses).Select(h => $"H{h}: {Ratings[((r * 31) + (h * 17) + (rater * 7) + (r * h / 5)) % 8]}"))}}}\n"));
        }));
    }

    private static void Each(int count, Action<int> act)
    {
        for (var i = 1; i <= count; i++)
        {
            act(i);
        }
    }

    private static void Put(string folder, string name, Action<StringBuilder> fill)
    {
        Directory.CreateDirectory(folder);
        var text = new StringBuilder();
        fill(text);
        File.WriteAllText(Path.Combine(folder, $"{name}.yaml"), text.ToString());
    }
}
