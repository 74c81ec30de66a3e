using System.Globalization;
using System.Text;
using RelationsTracker.Core.Analysis.Estimates;

namespace RelationsTracker.Core.Briefs.Outlines;

/// <summary>
/// The beginning of a brief, filled from a case: what can be said from the record is said, with references and figures; what
/// only a person can say stands as a line in emphasis that tells what belongs there. It judges nothing itself.
/// </summary>
public static class BriefOutline
{
    private const int MostPoints = 12;

    /// <summary>The Markdown.</summary>
    public static string Of(OutlineFacts facts)
    {
        var text = new StringBuilder();
        Section(text, "Question", $"{Sentence(facts.Asked)} ([[{facts.Question}]])", "*Say for whom this is written, and what depends on the answer.*");
        Section(text, "Key judgements", [.. Judgements(facts)]);
        Section(text, "What the evidence is, and how good", [.. Evidence(facts)]);
        Section(text, "Alternatives considered", List(facts.Answers.Select(Alternative), "*Say what else it could be.*"));
        Section(text, "What it assumes", List(facts.Assumptions.Take(MostPoints).Select(Point), "*Say what the judgements take for granted.*"));
        Section(text, "What we do not know", List(facts.Gaps.Take(MostPoints).Select(Point), "*Say what is not known, and what an answer would tell apart.*"));
        Section(text, "Indicators", List(facts.Indicators.Take(MostPoints).Select(Point), "*Say what would change these judgements.*"));
        Section(text, "Outlook", List(facts.Ahead.Take(MostPoints).Select(Point), "*Say what follows, and by when.*"));
        Section(text, "Sources", Summary(facts), "*Say which of them the judgements rest on most, what they want, and what is missing.*");
        return text.ToString().TrimEnd() + "\n";
    }

    private static IEnumerable<string> Judgements(OutlineFacts facts)
    {
        const string Rest = "*For each judgement: one sentence on how likely, with a reference; then one on how confident, and why.*";
        yield return facts.Answers.Where(answer => answer.Score is not null).ToList() is { Count: > 0 } ranked
            ? $"By inconsistency the least refuted is {string.Join(", then ", ranked.Select(answer => string.Create(CultureInfo.InvariantCulture, $"[[{answer.Ref}]] ({answer.Score:0.##})")))}. This is an order, not a proof ([[{facts.Question} ranking]]). {Rest}"
            : $"Nothing is rated yet ([[{facts.Question}]]). {Rest}";
        foreach (var answer in facts.Answers.Where(answer => answer.Likelihoods is not null))
        {
            yield return $"Raters give [[{answer.Ref}]] {Percent(answer.Likelihoods!.Value)}{Word(answer.Likelihoods.Value)}.";
        }
    }

    private static IEnumerable<string> Evidence(OutlineFacts facts)
    {
        if (facts.Rows == 0)
        {
            yield return "*Say what is known, and from whom.*";
            yield break;
        }

        yield return $"{Count(facts.Rows, "row stands", "rows stand")} against {Count(facts.Answers.Count, "answer", "answers")}; {facts.Undiagnostic} of them contradict{(facts.Undiagnostic == 1 ? "s" : "")} none ([[{facts.Question} matrix]]).";
        yield return $"[[{facts.Question} matrix]]";
        yield return $"[[{facts.Question} ranking]]";
    }

    private static string Alternative(OutlineAnswer answer)
    {
        var against = answer switch
        {
            { Against: [var one] } => $" Against it stands [[{one}]].",
            { Against.Count: > 1 } => $" Against it stand {string.Join(", ", answer.Against.Select(claim => $"[[{claim}]]"))}.",
            { Score: > 0 } => " What was rated against it has been taken back or is disputed.",
            { Score: 0, CatchAll: false } => " Nothing that is rated stands against it.",
            _ => "",
        };
        return $"{answer.Label} ([[{answer.Ref}]]): {Sentence(answer.Statement)}{against}";
    }

    private static string Point(OutlinePoint point) => $"{Sentence(point.Words)} ([[{point.Ref}]])";

    // ICD 206: strengths and weaknesses of the base as a whole, drafted from grades and origins.
    private static string Summary(OutlineFacts facts)
    {
        if (facts.Sources.Count == 0)
        {
            return "No source stands behind a row yet.";
        }

        var origins = facts.Origins is { } count ? $", which go back to {Count(count, "origin", "origins")}" : "";
        var text = new StringBuilder($"What is rated comes from {Count(facts.Sources.Count, "source", "sources")}{origins}.");
        foreach (var grade in facts.Sources.Where(source => source.Stands).GroupBy(source => source.Reliability).OrderBy(grade => grade.Key))
        {
            var named = string.Join(", ", grade.Select(source => $"[[{source.Ref}]]"));
            text.Append(CultureInfo.InvariantCulture, $" {(grade.Key == Reliability.F ? "Not to be judged, for want of a record" : grade.Key.Label())} ({grade.Key}): {named}.");
        }

        var fallen = facts.Sources.Where(source => !source.Stands).Select(source => $"[[{source.Ref}]]").ToList();
        return text.Append(fallen.Count > 0 ? $" Retracted since: {string.Join(", ", fallen)}." : "").ToString();
    }

    private static void Section(StringBuilder text, string heading, params string[] paragraphs)
        => text.Append(CultureInfo.InvariantCulture, $"## {heading}\n\n{string.Join("\n\n", paragraphs)}\n\n");

    private static string List(IEnumerable<string> lines, string otherwise)
        => string.Join("\n", lines.Select(line => $"- {line}")) is { Length: > 0 } list ? list : otherwise;

    private static string Percent((double Low, double High) given)
        => given.Low == given.High ? string.Create(CultureInfo.InvariantCulture, $"{given.Low:0.#} %") : string.Create(CultureInfo.InvariantCulture, $"{given.Low:0.#} to {given.High:0.#} %");

    private static string Word((double Low, double High) given)
        => LikelihoodBand.ByPercent(LikelihoodScheme.Icd203, given.Low).Band is { } band && band == LikelihoodBand.ByPercent(LikelihoodScheme.Icd203, given.High).Band ? $", which ICD 203 calls *{band.Terms[0]}*" : "";

    private static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    private static string Sentence(string words) => words.TrimEnd() is { Length: > 0 } text && text[^1] is not ('.' or '?' or '!') ? $"{text}." : words.TrimEnd();
}
