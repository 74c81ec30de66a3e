using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.App.Tests.Exchange.Briefs.Files;
using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.App.Tests.Exchange.Briefs.Manifests;

public sealed class PageBreaksTests
{
    private const string Before = "The harbour was closed", After = "on the evening of that day";
    private static readonly SheetHead Head = MadeSheet.Whole.Head;
    private readonly PageBreaks _pages = new(Head);

    [Theory]
    [InlineData("{running} {handling} 4 / 12 {title} {handling}", true)]
    [InlineData("{title} {handling} {handling} 113/120 {running}", true)]
    [InlineData("{running} {handling} 4 / 12 {title} {handling} not", false)]
    [InlineData("{running} {handling} 4 / 12 {handling}", false)]
    [InlineData("never", false)]
    public void Between_the_halves_may_stand_what_every_page_says_and_nothing_else(string between, bool found)
    {
        var said = between.Replace("{running}", Head.Running(), StringComparison.Ordinal).Replace("{title}", Head.Title(), StringComparison.Ordinal).Replace("{handling}", Head.Handling, StringComparison.Ordinal);
        Assert.Equal(found, _pages.Across(ManifestText.Bare($"It is said: {Before} {said} {After}. So."), ManifestText.Bare($"{Before} {After}")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void Next_to_nothing_runs_over_no_page(string sentence) => Assert.False(_pages.Across("abc", sentence));
}
