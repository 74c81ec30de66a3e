using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Provenance;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>A claim that falls or is shaken, and the origins that still stand behind it.</summary>
public sealed record FallingClaim(ItemRef Ref, ClaimContent Content, FallKind Kind, IReadOnlyList<string> Origins);

/// <summary>A row whose claim falls, with the number of ratings it holds. They stay on record.</summary>
public sealed record FallingRow(ItemRef Ref, ItemRef Claim, string Title, int Ratings);

/// <summary>A rule's ranking with the rows that fall and without them.</summary>
/// <param name="WhyNot">Why the rule does not run here.</param>
public sealed record RankingChange(string Rule, Ranking? Before, Ranking? After, string? WhyNot)
{
    /// <summary>Others lead afterwards.</summary>
    public bool LeadersChange => Before is not null && After is not null && !Before.Leaders.SequenceEqual(After.Leaders);
}

/// <summary>What happens on a question.</summary>
public sealed record FallingQuestion(ItemRef Ref, string Text, IReadOnlyList<(ItemRef Ref, string Label)> Hypotheses, IReadOnlyList<FallingRow> Rows, IReadOnlyList<RankingChange> Rankings);

/// <summary>Everything that falls when a source or a claim is taken back, before anybody does it.</summary>
/// <param name="State">Where it stands now; for what is retracted already this is what fell.</param>
/// <param name="Others">Items of other kinds that rest on what falls, and briefs that cite it.</param>
public sealed record FallView(ItemRef Item, int Version, string Title, ItemState State, IReadOnlyList<FallingClaim> Claims, IReadOnlyList<FallingQuestion> Questions, IReadOnlyList<ItemLine> Others, bool MayEdit);

/// <summary>Shows what falls with a source or a claim. It changes nothing.</summary>
public sealed class PreviewFall(FrontDoor door, ReadMatrix matrices)
{
    public async Task<Outcome<FallView>> Handle(string slug, ItemRef item, CancellationToken cancel = default)
    {
        var found = await door.Read(slug, desk => Falling.Find(desk, item), cancel);
        if (found is not Outcome<Falling>.Done { Value: var falling })
        {
            return new Outcome<FallView>.Missing(found.Message);
        }

        var questions = new List<FallingQuestion>();
        foreach (var question in falling.Rows.GroupBy(row => row.Question).OrderBy(rows => rows.Key))
        {
            if ((await matrices.Handle(slug, question.Key, cancel)).ValueOrDefault is { } view)
            {
                questions.Add(Question(question.Key, view, [.. question.Select(row => row.Row)]));
            }
        }

        return new Outcome<FallView>.Done(new FallView(item, falling.Version, falling.Title, falling.State, falling.Claims, questions, falling.Others, falling.MayEdit));
    }

    private static FallingQuestion Question(ItemRef reference, MatrixView view, HashSet<ItemRef> falling)
    {
        var panel = view.Counted.Panel();
        var rest = panel.Pooled.Where(row => !falling.Contains(ItemRef.Parse(row.Id, null)));
        var rows = view.Rows.Where(row => falling.Contains(row.Ref))
            .Select(row => new FallingRow(row.Ref, row.Row.Claim, row.Claim.Statement, Ratings(panel, $"{row.Ref}"))).ToList();
        return new FallingQuestion(reference, view.Question.Text, [.. view.Columns.Select(c => (c.Ref, c.Hypothesis.Label))], rows,
            [.. ScoringRules.All.Select(rule => rule.WhyNot(panel.Frame) is { } reason ? new RankingChange(rule.Name, null, null, reason) : new RankingChange(rule.Name, rule.Score(panel.Pooled), rule.Score(rest), null))]);
    }

    private static int Ratings(AchPanel panel, string row)
    {
        var at = panel.Frame.Row(row);
        return Enumerable.Range(0, panel.Frame.Hypotheses.Count).Sum(column => panel.Ratings(at, column).Count(rating => rating is not null));
    }
}
