using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Actors;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Claims;
using RelationsTracker.App.UseCases.Forecasts;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Tests.History;

/// <summary>One thing that somebody may do, with numbers that chance chose. Most of it works; what the door refuses is no trouble.</summary>
/// <param name="What">Which command.</param>
/// <param name="One">Which item, among the first few.</param>
/// <param name="Other">Another choice.</param>
internal sealed record CommandByChance(int What, int One, int Other)
{
    public const int Kinds = 18;

    private static readonly ItemRef Q1 = new(ItemKind.Question, 1);

    public async Task Do(Office office)
    {
        office.Clock.Advance(TimeSpan.FromTicks(1_000_003 + (Other * 7)));
        await (What switch
        {
            0 => Add(office, ItemKind.Claim, new ClaimContent { Statement = $"It burned {Other}.", Note = Note }),
            1 => Add(office, ItemKind.Source, new SourceContent { Name = $"Wire {Other}" }),
            2 => Add(office, ItemKind.Actor, new ActorContent { Name = $"Office {Other}", Names = [new ActorName { Text = $"Порт {One}" }] }),
            3 => Add(office, ItemKind.Hypothesis, new HypothesisContent { Question = Q1, Label = $"H {Other}", Statement = "So." }),
            4 => Add(office, ItemKind.EvidenceRow, new EvidenceRowContent { Question = Q1, Claim = Ref(ItemKind.Claim), Place = Other }),
            5 or 6 => Change(office, Ref(ItemKind.Claim)),
            7 => Change(office, Ref(ItemKind.Hypothesis)),
            8 => Rated(office),
            9 => office.As("edda").Use<MoveRow>().Handle(new(Office.Case, Ref(ItemKind.EvidenceRow), Other)),
            10 => office.As("edda").Use<MergeActors>().Handle(new(Office.Case, Ref(ItemKind.Actor), new(ItemKind.Actor, Other), "The same.")),
            11 => office.As("edda").Use<UnmergeActor>().Handle(new(Office.Case, Ref(ItemKind.Actor), "Not the same.")),
            12 => office.As("rhea").Use<RecordStep>().Handle(new(Office.Case, Ref(Other % 2 == 0 ? ItemKind.Claim : ItemKind.EvidenceRow), (LifecycleStep)(Other % Enum.GetValues<LifecycleStep>().Length), "So.")),
            13 => office.As("edda").Use<RecordStep>().Handle(new(Office.Case, Ref(Other % 2 == 0 ? ItemKind.Claim : ItemKind.EvidenceRow), (LifecycleStep)(Other % Enum.GetValues<LifecycleStep>().Length), "So.")),
            14 => office.As("edda").Use<GradeClaim>().Handle(new(Office.Case, Ref(ItemKind.Claim), Other, (Credibility)((Other % 6) + 1), "Because.")),
            15 => Undo(office),
            16 => office.As("olga").Use<DescribeCase>().Handle(new(Office.Case, Other, $"Affair {One}", Note ?? "", "", "", false)),
            _ => office.As(Other % 2 == 0 ? "anna" : "rhea").Use<GiveProbabilities>().Handle(new(Office.Case, Q1, [new OutcomeShare { Outcome = "H1", Percent = 40 }, new OutcomeShare { Outcome = "H2", Percent = 60 }], Note)),
        });
    }

    private string? Note => Other % 3 == 0 ? null : $"Seen {Other}.";

    private ItemRef Ref(ItemKind kind) => new(kind, One);

    private static Task<Outcome<ItemRef>> Add(Office office, ItemKind kind, Content content) => office.As("edda").Use<AddItem>().Handle(new(Office.Case, kind, content));

    private async Task Change(Office office, ItemRef item)
    {
        if ((await office.As("edda").Use<ReadItem>().Handle(Office.Case, item)).ValueOrDefault is { } seen)
        {
            await office.Use<ChangeItem>().Handle(new(Office.Case, item, seen.Version, seen.Content switch
            {
                ClaimContent claim => claim with { Statement = $"It smoked {Other}.", Note = Note, Flags = Other % 2 == 0 ? ["late"] : [] },
                HypothesisContent hypothesis => hypothesis with { Statement = $"So or so {Other}.", Note = Note },
                var other => other,
            }));
        }
    }

    private async Task Rated(Office office)
    {
        var (who, row, hypothesis) = (Other % 2 == 0 ? "anna" : "rhea", Ref(ItemKind.EvidenceRow), new ItemRef(ItemKind.Hypothesis, (Other % 3) + 1));
        var version = (await office.As(who).Use<ReadMatrix>().Handle(Office.Case, Q1)).ValueOrDefault?.Marks.FirstOrDefault(m => (m.Row, m.Hypothesis, m.Rater) == (row, hypothesis, who))?.Version ?? 0;
        await office.Use<RateCell>().Handle(new(Office.Case, row, hypothesis, Other % 5 == 0 ? null : (Rating)(Other % 7), version, Note));
    }

    // Somewhere near the end, whatever stands there and whoever may.
    private async Task Undo(Office office)
    {
        var lines = Office.Done(await office.As(new[] { "edda", "anna", "rhea", "olga" }[Other % 4]).Use<ReadChanges>().Handle(Office.Case, new())).Lines;
        await office.Use<UndoChange>().Handle(new(Office.Case, lines[Math.Min(One * 2, lines.Count - 1)].Position));
    }
}
