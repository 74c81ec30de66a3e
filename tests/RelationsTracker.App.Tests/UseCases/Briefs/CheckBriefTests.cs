using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Briefs.Checks;
using RelationsTracker.Core.Briefs.Checks;
using static RelationsTracker.App.Tests.UseCases.HarbourOffice;

namespace RelationsTracker.App.Tests.UseCases.Briefs;

public sealed class CheckBriefTests
{
    [Theory, EveryDatabase]
    public async Task The_complete_brief_passes_every_check(DatabaseProvider provider)
    {
        await using var office = await On(provider, "russia-azerbaijan-2025");

        Assert.Empty(Office.Done(await office.Use<CheckBrief>().Handle("russia-azerbaijan-2025", Ref("B1"))).Findings);
    }

    [Theory, EveryDatabase]
    public async Task The_practice_drafts_hold_one_of_each_finding(DatabaseProvider provider)
    {
        await using var office = await On(provider);
        var found = new List<string>();
        foreach (var draft in new[] { "B2", "B3" })
        {
            found.AddRange(Office.Done(await office.Use<CheckBrief>().Handle(Case, Ref(draft))).Findings.Select(finding => finding.Rule));
        }

        Assert.Equal(BriefRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task A_brief_is_held_against_what_the_case_knows(DatabaseProvider provider)
    {
        await using var office = await On(provider);

        Assert.Equal(["assumption-not-stated", "source-summary-missing"], Office.Done(await office.Use<CheckBrief>().Handle(Case, Ref("B1"))).Findings.Select(finding => finding.Rule));

        var found = Office.Done(await office.Use<CheckBriefText>().Handle(Case, """
            ## Bottom line

            It is almost certain that the ferry carries passengers and freight by then ([[Q2]]), and we say so with high confidence.

            Swimmers entered the harbour basin on the night of the fire, as several sources confirm ([[C12]], [[C14]]).

            A watchman saw two people come out of the water ([[C21]]). So says [[C999]].
            """, Ref("Q1"))).Findings;

        Assert.Contains(found, finding => finding.Rule == "single-origin" && finding.Wrong.Contains("one origin, OG1 (", StringComparison.Ordinal));
        Assert.Equal(
        [
            ("likelihood-against-stored", 1), ("likelihood-with-confidence", 1), ("single-origin", 2), ("surer-than-claim", 2), ("fallen-cited", 3), ("surer-than-claim", 3), ("unresolved-reference", 4),
            ("alternative-not-mentioned", null), ("source-summary-missing", null),
        ], found.Select(finding => (finding.Rule, finding.Sentence)).Distinct().OrderBy(finding => finding.Sentence ?? 9).ThenBy(finding => finding.Rule, StringComparer.Ordinal));
    }
}
