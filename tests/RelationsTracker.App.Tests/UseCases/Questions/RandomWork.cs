using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Tests.UseCases.Questions;

/// <summary>Does what people do with the matrix of Q1, by chance.</summary>
internal sealed class RandomWork(Office office, Random random)
{
    private static readonly ItemRef Q1 = new(ItemKind.Question, 1);

    private readonly List<ItemRef> _hypotheses = [];
    private readonly List<ItemRef> _rows = [];
    private int _claims;

    public async Task Begin()
    {
        await office.As("edda").Add(ItemKind.Source, new SourceContent { Name = "Wire" });
        await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?", Groups = [new() { Name = "timing" }] });
        await AddHypothesis();
        await AddHypothesis();
        await AddRow();
    }

    public Task Step() => random.Next(10) switch
    {
        0 => AddHypothesis(),
        1 => AddRow(),
        2 => Reword(),
        3 => Regrade(),
        4 => Weigh(),
        5 => Remove(Any(_rows)),
        6 when random.Next(3) == 0 => Remove(Any(_hypotheses)),
        _ => Rate(),
    };

    private ItemRef Any(List<ItemRef> some) => some[random.Next(some.Count)];

    private async Task AddHypothesis()
        => _hypotheses.Add(await office.As("edda").Add(ItemKind.Hypothesis, new HypothesisContent { Question = Q1, Label = $"H {random.Next(99)}", Statement = "So." }));

    private async Task AddRow()
    {
        var claim = await office.As("edda").Add(ItemKind.Claim, new ClaimContent { Statement = $"It burned {++_claims}.", Voice = new ItemRef(ItemKind.Source, 1) });
        _rows.Add(await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = Q1, Claim = claim, Place = random.Next(1, 9) }));
    }

    private async Task Rate()
    {
        var (who, row, hypothesis) = (random.Next(2) == 0 ? "anna" : "rhea", Any(_rows), Any(_hypotheses));
        var view = Office.Done(await office.As(who).Use<ReadMatrix>().Handle(Office.Case, Q1));
        var version = view.Marks.FirstOrDefault(m => (m.Row, m.Hypothesis, m.Rater) == (row, hypothesis, who))?.Version ?? 0;
        await office.Use<RateCell>().Handle(new(Office.Case, row, hypothesis, random.Next(5) == 0 ? null : (Rating)random.Next(7), version, random.Next(2) == 0 ? null : "Because."));
    }

    private Task Reword() => Change<HypothesisContent>(Any(_hypotheses), h => h with { Statement = $"So {random.Next(99)}." });

    private Task Regrade()
        => Change<ClaimContent>(new ItemRef(ItemKind.Claim, random.Next(1, _claims + 1)), c => c with { Credibility = (Credibility)random.Next(2, 7), Statement = $"It burned {random.Next(99)}." });

    private Task Weigh() => Change<EvidenceRowContent>(Any(_rows), r => r with { Relevance = (Weight)random.Next(3), Group = random.Next(2) == 0 ? "timing" : null });

    private async Task Remove(ItemRef item)
    {
        var state = (await office.As("edda").Read(item)).Content.State;
        await office.Use<RecordStep>().Handle(new(Office.Case, item, state == ItemState.Removed ? LifecycleStep.Restored : LifecycleStep.Removed, "So."));
    }

    private async Task Change<TContent>(ItemRef item, Func<TContent, TContent> change)
        where TContent : Content
    {
        var was = await office.As("edda").Read(item);
        await office.Use<ChangeItem>().Handle(new(Office.Case, item, was.Version, change((TContent)was.Content)));
    }
}
