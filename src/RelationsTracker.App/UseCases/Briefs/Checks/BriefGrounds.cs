using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Briefs.Checks;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Briefs.Checks;

/// <summary>Reads the ground a brief stands on: whole kinds where a rule looks at how things hang together, else no more than the brief names.</summary>
internal static class BriefGrounds
{
    public static async Task<BriefGround> Of(Desk desk, BriefDocument document, ItemRef? question)
    {
        var items = new Dictionary<ItemRef, Content>();
        await desk.Add<Claim>(items);
        await desk.Add<Proposition>(items);
        await desk.Add<Hedge>(items);
        await desk.Add<Source>(items);
        await desk.Add<OriginGroup>(items);
        await desk.Add<Event>(items);
        await desk.Add<Assumption>(items);
        await desk.Add<Hypothesis>(items);
        await desk.Add<Question>(items);
        await desk.Add<Forecast>(items);
        var cited = document.References.SelectMany(run => run.Reference?.Items ?? []).Distinct().ToList();
        await AddNamed(desk, items, cited);
        var asked = GroundSurvey.QuestionsOf(cited, question).Where(items.ContainsKey).ToList();
        foreach (var one in asked)
        {
            await desk.Add<EvidenceRow>(items, row => row.Content.Question == one);
        }

        return GroundSurvey.Of(document, question, new CaseView(items), desk.Case.AcceptanceFirst, await Ranked(desk, items, asked));
    }

    // Of kinds that are not loaded whole, only what the brief names.
    private static async Task AddNamed(Desk desk, Dictionary<ItemRef, Content> items, List<ItemRef> cited)
    {
        foreach (var kind in cited.Where(item => !items.ContainsKey(item)).GroupBy(item => item.Kind, item => item.Number))
        {
            var numbers = kind.ToList();
            foreach (var item in await desk.Db.Items(kind.Key).Where(i => i.CaseId == desk.Case.Id && numbers.Contains(i.Number)).ToListAsync(desk.Cancel))
            {
                items[item.Ref] = item.Body;
            }
        }
    }

    // Only of questions for which somebody settled the numbers: by the house map a percentage is nobody's judgement.
    private static async Task<IReadOnlyDictionary<ItemRef, double>> Ranked(Desk desk, Dictionary<ItemRef, Content> items, List<ItemRef> asked)
    {
        var ranked = new Dictionary<ItemRef, double>();
        foreach (var question in asked.Where(one => items[one] is QuestionContent { Likelihood: not null } or QuestionContent { Priors.Count: > 0 }))
        {
            var matrix = (await ReadMatrix.View(desk, question)).Counted;
            var rule = QuestionRules.Likelihood(matrix.Question);
            foreach (var (hypothesis, probability) in rule.WhyNot(matrix.Frame) is null ? rule.Posterior(matrix.Panel().Pooled) : new Dictionary<string, double>())
            {
                ranked[ItemRef.Parse(hypothesis, null)] = probability * 100;
            }
        }

        return ranked;
    }
}
