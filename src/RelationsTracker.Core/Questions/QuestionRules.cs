using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Questions;

/// <summary>The scoring rules as a question wants them: likelihood with the question's own numbers, all others as they are.</summary>
public static class QuestionRules
{
    /// <summary>Every rule, in the order in which the standing shows them.</summary>
    public static IReadOnlyList<ScoringRule> Of(QuestionContent question) => [.. ScoringRules.All.Select(rule => rule is Likelihood ? Likelihood(question) : rule)];

    /// <summary>One rule by its id; inconsistency where the id names none.</summary>
    public static ScoringRule Of(QuestionContent question, string? id) => Of(question).FirstOrDefault(rule => rule.Id == id) ?? ScoringRules.All[0];

    /// <summary>Likelihood over the question's map and priors; the house map, and even priors, where it has none.</summary>
    public static Likelihood Likelihood(QuestionContent question) => new(
        question.Likelihood?.Map(),
        question.Priors.Count == 0 ? null : question.Priors.ToDictionary(p => $"{p.Hypothesis}", p => (double)p.Percent / 100, StringComparer.Ordinal));

    /// <summary>What is wrong with the numbers of a question by themselves.</summary>
    internal static IEnumerable<Flaw> Check(QuestionContent question)
    {
        if (question.Priors.Any(p => p.Percent is < 0 or > 100) || (question.Priors.Count > 0 && question.Priors.Sum(p => p.Percent) == 0))
        {
            yield return new Flaw("priors", "A prior lies between 0 and 100 %, and at least one is above 0.");
        }

        if (question.Priors.GroupBy(p => p.Hypothesis).FirstOrDefault(twice => twice.Count() > 1) is { } twice)
        {
            yield return new Flaw("priors", $"{twice.Key} has two priors; it takes one.");
        }

        foreach (var given in question.Given.GroupBy(g => g.Hypothesis))
        {
            if (given.FirstOrDefault(g => !question.Outcomes.Contains(g.Outcome)) is { } stray)
            {
                yield return new Flaw("given", $"'{stray.Outcome}' is not one of the outcomes.");
            }
            else if (given.Sum(g => g.Percent) != 100 || given.Any(g => g.Percent < 0) || given.DistinctBy(g => g.Outcome).Count() != given.Count())
            {
                yield return new Flaw("given", FormattableString.Invariant($"If {given.Key} is true, the outcomes have {given.Sum(g => g.Percent)} % together; each stands once, none is below 0, and they sum to 100."));
            }
        }
    }
}
