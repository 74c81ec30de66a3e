using Bunit;
using RelationsTracker.Web.Features.Tensions;

namespace RelationsTracker.Web.Tests.Features.Tensions;

[Collection(nameof(Harbour))]
public sealed class FoundListTests(Harbour harbour)
{
    [Fact]
    public void Each_tension_found_leads_to_a_record_or_to_the_form_for_one()
    {
        using var window = harbour.Window();
        var list = window.Render<FoundList>(p => p.Add(f => f.Case, Harbour.Case));
        list.WaitForState(() => !list.Markup.Contains("Loading…", StringComparison.Ordinal));

        var rows = list.FindAll("tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.NotNull(row.QuerySelector("td:last-child a")));
        Assert.Contains(rows, row => row.TextContent.Contains("one origin", StringComparison.Ordinal));
    }
}
