using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Claims;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Tests.UseCases.Sources;

public sealed class GradeTests
{
    [Theory, EveryDatabase]
    public async Task A_grade_bears_who_when_and_why_and_the_earlier_ones_stay(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var source = await office.Add(ItemKind.Source, new SourceContent { Name = "The paper" });
        Assert.IsType<Outcome<int>.Invalid>(await office.Use<GradeSource>().Handle(new(Office.Case, source, 1, Reliability.B, " ")));

        Office.Done(await office.Use<GradeSource>().Handle(new(Office.Case, source, 1, Reliability.B, "It corrects itself.")));
        office.Clock.Advance(TimeSpan.FromDays(1));
        Office.Done(await office.Use<GradeSource>().Handle(new(Office.Case, source, 2, Reliability.D, "It did not this time.")));

        var grades = Office.Done(await office.Use<ReadGrades>().Handle(Office.Case, source));
        Assert.Equal([(Reliability.D, "Edda", "It did not this time."), (Reliability.B, "Edda", "It corrects itself.")], grades.Select(g => (g.Reliability!.Value, g.Who, g.Why!)));
        Assert.Equal(new DateOnly(2026, 3, 2), ((SourceContent)(await office.Read(source)).Content).GradedOn);
        Assert.IsType<Outcome<int>.Stale>(await office.Use<GradeSource>().Handle(new(Office.Case, source, 1, Reliability.A, "Late.")));
    }

    [Theory, EveryDatabase]
    public async Task One_is_refused_with_the_chain_that_shows_why(DatabaseProvider provider)
    {
        await using var office = await HarbourOffice.On(provider);
        var claim = await Read(office, "C8");

        Assert.Contains("goes back to one: C8 by S14 → OG1", (await office.Use<GradeClaim>().Handle(new(HarbourOffice.Case, claim.Ref, claim.Version, Credibility.ConfirmedByOtherSources, "I believe it."))).Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task What_was_retracted_confirms_nothing(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (one, two) = (await office.Add(ItemKind.Source, new SourceContent { Name = "One" }), await office.Add(ItemKind.Source, new SourceContent { Name = "Two" }));
        var other = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "So it was.", Voice = two });
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It was.", Voice = one, Claims = [new() { Claim = other, How = ClaimLinkKind.Restates }] });
        Office.Done(await office.Use<GradeClaim>().Handle(new(Office.Case, claim, 1, Credibility.ConfirmedByOtherSources, "Two of them.")));

        Office.Done(await office.Use<RecordStep>().Handle(new(Office.Case, two, LifecycleStep.Retracted, "Made up.")));

        Assert.Contains("two independent origins", (await office.Use<GradeClaim>().Handle(new(Office.Case, claim, 2, Credibility.ConfirmedByOtherSources, "Still."))).Message, StringComparison.Ordinal);
    }

    private static async Task<ItemDetail> Read(Office office, string item) => Office.Done(await office.Use<ReadItem>().Handle(HarbourOffice.Case, HarbourOffice.Ref(item)));
}
