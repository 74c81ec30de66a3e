namespace RelationsTracker.App.Tests.Text;

public sealed class SuggestionMeasureTests
{
    [Fact]
    public async Task Print()
    {
        var texts = new List<Marked> { (await Marked.Article())! };
        texts.AddRange(Directory.GetFiles("/tmp/wt/suggest/tests/RelationsTracker.App.Tests/Text/Texts").Order().Select(f => Marked.Of(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f))));
        foreach (var (text, share) in texts.SelectMany(text => Measure.Of(text).Select(share => (text, share))))
        {
            File.AppendAllText("/tmp/t-suggest/measure.txt", $"{text.Name} {share.What}: {share.Found}/{share.Marked} found, {share.Right}/{share.Suggested} right\n  MISSED\n    {string.Join("\n    ", share.Missed)}\n  WRONG\n    {string.Join("\n    ", share.Wrong)}\n");
        }
    }
}
