using Bunit;

namespace RelationsTracker.Web.Tests.Features.Questions;

[Collection(nameof(Harbour))]
public sealed class HypothesisBodyTests(Harbour harbour)
{
    [Fact]
    public async Task The_column_is_counted_per_rater_and_never_added_up()
    {
        await using var window = harbour.Window();
        var rows = (await harbour.Body(window, "H1")).FindAll("table")[0].QuerySelectorAll("tbody tr").Select(tr => Harbour.Words(tr));

        Assert.Equal(["davit 1 5 5 1 0 0 1 1", "ines 2 6 3 1 2 0 0 0"], rows);
    }

    [Fact]
    public async Task The_stance_of_the_source_stands_apart_from_the_ratings()
    {
        await using var window = harbour.Window();

        Assert.Contains("A stance is not evidence", Harbour.Under(await harbour.Body(window, "H1"), "What the source itself thinks of it"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_carries_it_and_what_points_to_it_is_listed()
    {
        await using var window = harbour.Window();

        Assert.StartsWith("AS1", Harbour.Under(await harbour.Body(window, "H1"), "Assumptions that carry it"), StringComparison.Ordinal);
        Assert.Contains("seeing it speaks for it", Harbour.Under(await harbour.Body(window, "H2"), "Indicators that point to it"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Earlier_wordings_stay_to_be_read()
    {
        await using var window = harbour.Window();

        Assert.Contains("The fire was an accident.", (await harbour.Body(window, "H1")).Find("details").TextContent, StringComparison.Ordinal);
    }
}
