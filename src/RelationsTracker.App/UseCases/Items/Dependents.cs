using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>
/// Checks whether a change breaks a rule at the items that depend on the changed one: a case in which an item breaks a
/// rule could be exported and never be imported again.
/// </summary>
internal static class Dependents
{
    /// <exception cref="FlawedException">Another item could not stand beside the changed one.</exception>
    public static async Task CheckDependents(this Desk desk, ItemRef self, Content was, Content now)
    {
        FlawedException.ThrowIfAny(self, Moves(self, was, now));
        var others = await Others(desk, self, was, now);
        var before = Broken(others, self, was);
        FlawedException.ThrowIfAny(self, Broken(others, self, now).Where(b => !before.Any(known => (known.Item, known.Flaw.Field) == (b.Item, b.Flaw.Field)))
            .Select(b => new Flaw("", $"This breaks {b.Item}: {b.Flaw} Change {b.Item} first.")));
    }

    private static List<(ItemRef Item, Flaw Flaw)> Broken(Dictionary<ItemRef, Content> others, ItemRef self, Content content)
    {
        var view = new CaseView(new Dictionary<ItemRef, Content>(others) { [self] = content });
        return [.. others.Where(o => o.Key != self && o.Value is ClaimContent or EvidenceRowContent or HypothesisContent)
            .SelectMany(o => CrossRules.Check(o.Key, o.Value, view).Select(flaw => (o.Key, flaw)))];
    }

    // Only what rules of others look at is loaded.
    private static async Task<Dictionary<ItemRef, Content>> Others(Desk desk, ItemRef self, Content was, Content now)
    {
        var items = new Dictionary<ItemRef, Content>();
        if (was is ClaimContent said && now is ClaimContent says && (said.Scope, said.Mode) != (says.Scope, says.Mode))
        {
            await desk.Add<EvidenceRow>(items, row => row.Content.Claim == self);
            await desk.Add<Hypothesis>(items);
        }

        switch (was, now)
        {
            case (QuestionContent, _):
                await desk.Add<EvidenceRow>(items, row => row.Content.Question == self);
                break;
            case (HypothesisContent before, HypothesisContent after) when !before.Reasoning.Equals(after.Reasoning):
                await desk.Add<Hypothesis>(items);
                await desk.Add<EvidenceRow>(items, row => row.Content.Question == after.Question);
                break;
            case (SourceContent or OriginGroupContent or ClaimContent or PropositionContent, _) when await AnyConfirmed(desk):
                await desk.Add<Source>(items);
                await desk.Add<OriginGroup>(items);
                await desk.Add<Claim>(items);
                await desk.Add<Proposition>(items);
                break;
        }

        return items;
    }

    private static Task<bool> AnyConfirmed(Desk desk)
        => desk.Db.Set<Claim>().AnyAsync(c => c.CaseId == desk.Case.Id && c.Content.Credibility == Credibility.ConfirmedByOtherSources, desk.Cancel);

    // Its past, its ratings and their seal are filed under the question.
    private static IEnumerable<Flaw> Moves(ItemRef self, Content was, Content now)
    {
        var (from, to) = (QuestionOf(was), QuestionOf(now));
        return from is not null && from != to ? [new Flaw("question", $"{self} stays on {from}. Add a new one to the other question instead.")] : [];
    }

    private static ItemRef? QuestionOf(Content content) => content switch
    {
        EvidenceRowContent row => row.Question,
        HypothesisContent hypothesis => hypothesis.Question,
        ForecastContent forecast => forecast.Question,
        _ => null,
    };
}
