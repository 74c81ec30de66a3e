using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace RelationsTracker.App.Tests.Readings;

/// <summary>What the suggestions reach on texts that people marked. RELATIONSTRACKER_ARTICLE names a copy of the annotated article;
/// RELATIONSTRACKER_WRITE_DOCS=1 writes the table of docs/performance.md anew.</summary>
public sealed class SuggestionMeasureTests
{
    private const string Open = "<!-- suggestions -->";
    private const string Close = "<!-- /suggestions -->";

    [Fact]
    public async Task On_the_article_95_of_100_are_found_and_8_of_10_are_right()
    {
        if (await Marked.Article() is not { } article)
        {
            Assert.Skip("RELATIONSTRACKER_ARTICLE does not name the article.");
            return;
        }

        Assert.All(Measure.Of(article), share => Assert.True(share.Recall >= (share.What == "dates" ? 1 : 0.95) && share.Precision >= 0.8, Say(share)));
    }

    [Fact]
    public void On_texts_of_our_own_9_of_10_are_found_and_8_of_10_are_right()
        => Assert.All(Texts().SelectMany(Measure.Of).GroupBy(share => share.What).Select(of => Measure.Together([.. of])), share => Assert.True(share.Recall >= 0.9 && share.Precision >= 0.8, Say(share)));

    [Fact]
    public async Task The_table_of_the_documents_is_what_is_measured()
    {
        if (await Marked.Article() is not { } article)
        {
            Assert.Skip("RELATIONSTRACKER_ARTICLE does not name the article.");
            return;
        }

        var path = Path.Combine(Root(), "docs/performance.md");
        var document = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var (from, to) = (document.IndexOf(Open, StringComparison.Ordinal) + Open.Length, document.IndexOf(Close, StringComparison.Ordinal));
        var table = $"\n\n{Table(Texts().Prepend(article))}\n";
        if (Environment.GetEnvironmentVariable("RELATIONSTRACKER_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(path, $"{document[..from]}{table}{document[to..]}", TestContext.Current.CancellationToken);
            return;
        }

        Assert.True(document[from..to] == table, "docs/performance.md is behind the program: run this test with RELATIONSTRACKER_WRITE_DOCS=1.");
    }

    private static IEnumerable<Marked> Texts()
        => Directory.EnumerateFiles(Path.Combine(Root(), "tests/RelationsTracker.App.Tests/Readings/Texts"), "*.txt").Order(StringComparer.Ordinal)
            .Select(file => Marked.Of(Path.GetFileName(file), File.ReadAllText(file)));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));

    private static string Table(IEnumerable<Marked> texts)
    {
        var table = new StringBuilder("| text | what | marked | found | share found | suggested | right | share right |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var (text, share) in texts.SelectMany(text => Measure.Of(text).Select(share => (text, share))))
        {
            table.Append(CultureInfo.InvariantCulture, $"| {text.Name} | {share.What} | {share.Marked} | {share.Found} | {100 * share.Recall:0} % | {share.Suggested} | {share.Right} | {100 * share.Precision:0} % |\n");
        }

        return table.ToString();
    }

    private static string Say(Share share)
        => $"{share.What}: {share.Found} of {share.Marked} found, {share.Right} of {share.Suggested} right. Missed: {string.Join("; ", share.Missed)}. Wrong: {string.Join("; ", share.Wrong)}.";
}
