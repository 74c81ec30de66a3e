using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.App.UseCases.Forecasts;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.Tests.UseCases.Questions;

/// <summary>A sealed question with two hypotheses and two rows, on which anna and rhea are assigned.</summary>
internal static class SealedMatrix
{
    public const string Secret = "zebra";

    public static ItemRef Q1 => new(ItemKind.Question, 1);

    public static ItemRef Row(int number) => new(ItemKind.EvidenceRow, number);

    public static ItemRef H(int number) => new(ItemKind.Hypothesis, number);

    public static async Task<Office> On(DatabaseProvider provider)
    {
        var office = await Office.On(provider);
        var question = await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?", Exclusive = true, Sealed = true, AssignedRaters = ["anna", "rhea"] });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = question, Label = "H one", Statement = "One." });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = question, Label = "H two", Statement = "Two." });
        for (var i = 0; i < 2; i++)
        {
            var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = $"It burned {i}." });
            await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = question, Claim = claim, Place = i + 1 });
        }

        foreach (var who in new[] { "edda", "rhea", "olga" })
        {
            Office.Done(await office.As(who).Use<NoteVisit>().Handle(new(Office.Case)));
        }

        office.As("edda");
        await office.Add(ItemKind.Brief, new BriefContent { Name = "Brief", Body = "See [[FC1]] and [[Q1]]." });
        return office;
    }

    /// <summary>Somebody rates a cell, changes their mind, tells why, and gives probabilities.</summary>
    public static async Task Rate(this Office office, string who)
    {
        Office.Done(await office.As(who).Use<RateCell>().Handle(new(Office.Case, Row(1), H(1), Rating.II, 0, $"{Secret} {who} one")));
        Office.Done(await office.Use<RateCell>().Handle(new(Office.Case, Row(1), H(1), Rating.I, 1, $"{Secret} {who} two")));
        Office.Done(await office.Use<AddComment>().Handle(new(Office.Case, new CommentSubject(Row(1), H(1)), null, $"{Secret} @edda @olga")));
        Office.Done(await office.Use<GiveProbabilities>().Handle(new(Office.Case, Q1, [Share(1, 70), Share(2, 30)], $"{Secret} {who} odds")));
    }

    private static OutcomeShare Share(int hypothesis, decimal percent) => new() { Outcome = $"{H(hypothesis)}", Percent = percent };
}
