using RelationsTracker.Browser.Tests.Harness;

namespace RelationsTracker.Browser.Tests.Pages;

/// <summary>Pages are clean at the width of a telephone.</summary>
public sealed class PagesOnATelephone(TheBrowser browser, ShippedData shipped) : CleanPages(browser, shipped)
{
    [Theory]
    [InlineData("/", "/russia-azerbaijan-2025", "/russia-azerbaijan-2025/Q1", "/russia-azerbaijan-2025/claims", "/russia-azerbaijan-2025/C13", "/russia-azerbaijan-2025/C13/edit", "/russia-azerbaijan-2025/S29", "/russia-azerbaijan-2025/relations", "/russia-azerbaijan-2025/events?lanes=status", "/russia-azerbaijan-2025/stakes", "/russia-azerbaijan-2025/tensions", "/russia-azerbaijan-2025/B1/editions", "/russia-azerbaijan-2025/B1/editions/1", "/russia-azerbaijan-2025/B1/editions/compare?from=1&all=yes")]
    [InlineData("/harbour/events", "/harbour/relations/A1-A2", "/harbour/Q2/forecast", "/harbour/B1", "/harbour/new/texts", "/harbour/citations", "/harbour/formats", "/harbour/webhooks", "/harbour/S1/text", "/harbour/Q1?panel=exchange", "/harbour/Q1/table", "/harbour/history", "/harbour/review", "/harbour/comments", "/harbour/new/events", "/search?q=fire", "/admin", "/admin/history", "/account", "/account/tokens")]
    [InlineData("/harbour/Q1?panel=standing&rater=pooled&rule=likelihood&open=margin:H1", "/harbour/Q1?panel=sensitivity&rater=pooled&without=RW9,channel:A5,AS1&open=fall:RW9", "/harbour/Q1?panel=raters", "/harbour/Q1?panel=time&at=2099-01-01&from=2024-06-01", "/harbour/Q1?panel=evidence&rater=ines")]
    [InlineData("/harbour/Q1?edit=row", "/harbour/Q1?edit=RW1", "/harbour/Q1?edit=H1", "/harbour/Q1?edit=groups", "/harbour/Q1?edit=hypothesis", "/harbour/Q1?edit=twin-H2")]
    [InlineData("/harbour?at=2099-01-01", "/harbour/C12?at=2099-01-01", "/harbour/sources?at=2099-01-01", "/harbour/compare?from=2020-01-01&kind=sources")]
    [InlineData("/harbour/C12", "/harbour/S10", "/harbour/S10/fall", "/harbour/clusters", "/harbour/grading", "/harbour/laundering")]
    public async Task Pages_on_a_telephone(params string[] pages)
    {
        await Page.SetViewportSizeAsync(390, 844);

        await AreClean(pages);
    }
}
