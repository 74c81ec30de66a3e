using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Briefs.Checks;
using RelationsTracker.App.UseCases.Briefs.Writing;
using static RelationsTracker.App.Tests.UseCases.HarbourOffice;

namespace RelationsTracker.App.Tests.UseCases.Briefs;

public sealed class OutlineBriefTests
{
    [Theory, EveryDatabase]
    public async Task An_outline_is_filled_from_the_case_and_breaks_no_rule_itself(DatabaseProvider provider)
    {
        await using var office = await On(provider);

        var outline = Office.Done(await office.Use<OutlineBrief>().Handle(Case, Ref("Q1")));

        Assert.All(["## Key judgements", "## Alternatives considered", "## What it assumes", "## What we do not know", "## Indicators", "## Outlook", "## Sources", "[[Q1 matrix]]", "([[H4]])", "([[AS2]])", "([[Q2]])"],
            part => Assert.Contains(part, outline.Body, StringComparison.Ordinal));
        Assert.Matches("comes from [0-9]+ sources, which go back to [0-9]+ origins", outline.Body);
        Assert.Empty(Office.Done(await office.Use<CheckBriefText>().Handle(Case, outline.Body, Ref("Q1"))).Findings.Select(finding => $"{finding.Rule}: {finding.Wrong}"));
    }

    [Theory, EveryDatabase]
    public async Task Choices_are_items_by_reference_and_by_words_and_figures_after_an_item(DatabaseProvider provider)
    {
        await using var office = await On(provider);
        async Task<IReadOnlyList<string>> Choices(string begun) => [.. Office.Done(await office.Use<CompleteReference>().Handle(Case, begun)).Select(choice => choice.Insert)];

        Assert.Equal("C1", (await Choices("c1"))[0]);
        Assert.Contains("C12", await Choices("C1"));
        Assert.Contains("H2", await Choices("swimmers kestria"));
        Assert.Equal(["H1", "H2"], (await Choices("h")).Take(2));
        Assert.Equal(["Q1", "Q1 matrix", "Q1 ranking", "Q1 ranking inconsistency"], await Choices("Q1"));
        Assert.Equal(["Q1 ranking", "Q1 ranking inconsistency"], (await Choices("Q1 rank")).Take(2));
        Assert.Equal(["A1-A2 timeline"], await Choices("A1-A2"));
        Assert.Contains("network", await Choices("netw"));
        Assert.NotEmpty(await Choices(""));
        Assert.Empty(await Choices(new string('x', 500) + "[["));
    }
}
