using RelationsTracker.Browser.Tests.Harness;

namespace RelationsTracker.Browser.Tests.Pages;

/// <summary>The pages that are more than a list or an item are clean: overviews, questions and their panels, texts, history, the house.</summary>
public sealed class PagesOfTheCases(TheBrowser browser, ShippedData shipped) : CleanPages(browser, shipped)
{
    [Theory]
    [InlineData("", "/history", "/review", "/case/edit", "/webhooks", "/Q1", "/relations/A11-A12?members=yes", "/events?lanes=actor&pair=E16-E22", "/relations?as=H1&beside=H2&focus=A12&way-from=A1&way-to=A7", "/Q3/forecast", "/S1", "/S1/text", "/S29", "/S29?side=suggestions", "/S29?side=coverage", "/EX385", "/C31", "/A11", "/H2", "/claims?kind=forecast&q=crisis", "/B1/editions", "/B1/editions/1", "/B1/editions/compare?from=1&all=yes")]
    public Task Pages_of_the_shipped_case(params string[] pages) => AreClean([.. pages.Select(page => $"/{Cases[0]}{page}")]);

    [Theory]
    [InlineData("", "/history", "/review", "/comments", "/comments?about=RW1/H1", "/Q1", "/Q1?rater=ines", "/Q1?edit=row", "/Q1?edit=RW1", "/Q1?edit=H1", "/Q1?edit=groups", "/Q1?panel=raters", "/Q1?panel=time", "/Q1?panel=time&at=2099-01-01&from=2099-01-01", "/Q1?panel=exchange", "/Q1/table", "/questions/table", "/Q2/forecast", "/new/texts", "/S1/text", "/citations", "/formats", "/formats?leaves=stix", "/S9", "/S6?at=100-140", "/EX7", "/TX5", "/relations/A1-A2", "/A5", "/B2")]
    [InlineData("/history?kind=claims&words=fire", "/history?who=nobody", "?at=2099-01-01", "/claims?at=2099-01-01", "/C12?at=2099-01-01", "/RW1?at=2099-01-01", "/Q1?at=2099-01-01", "/review?at=2099-01-01", "/compare", "/compare?from=2020-01-01", "/compare?from=2099-01-01")]
    [InlineData("/C12", "/C14", "/S1/versions", "/S9/fall", "/S10/fall", "/C27/fall", "/grading", "/clusters", "/laundering")]
    public Task Pages_of_the_made_up_case(params string[] pages) => AreClean([.. pages.Select(page => $"/{Cases[1]}{page}")]);

    [Theory]
    [InlineData("/harbour/Q1?panel=standing&rater=pooled&rule=likelihood&open=margin:H1", "/harbour/Q1?panel=sensitivity&rater=pooled&without=RW9,channel:A5,AS1&open=fall:RW9", "/harbour/Q1?panel=evidence&rater=ines")]
    [InlineData("/russia-azerbaijan-2025/Q1?open=score:H1", "/russia-azerbaijan-2025/Q1?panel=sensitivity&without=RW6,AS4", "/russia-azerbaijan-2025/Q1?panel=evidence", "/harbour/AS1")]
    [InlineData("/russia-azerbaijan-2025/Q1?panel=raters", "/russia-azerbaijan-2025/Q1?panel=time", "/russia-azerbaijan-2025/Q1?panel=exchange", "/harbour/Q1?edit=hypothesis", "/harbour/Q1?edit=catch-all", "/harbour/Q1?edit=twin-H2")]
    public Task Panels_under_the_matrix(params string[] pages) => AreClean(pages);

    [Fact]
    public Task Pages_of_the_house() => AreClean("/", "/search", "/search?q=fire", "/new-case", "/admin", "/admin/history", "/account", "/account/tokens");

    [Fact]
    public async Task A_page_that_is_not_there()
    {
        await AreClean("/harbour/C9999");
        Watch.Forgive("404");
    }

    [Fact]
    public Task Signing_in() => IsClean("/account/sign-in");
}
