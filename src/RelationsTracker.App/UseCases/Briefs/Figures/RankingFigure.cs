using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Pictures;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Briefs.Figures;

/// <summary>The hypotheses of a question under one rule, least refuted first, with what house rule 1 wants said beside it.</summary>
internal static class RankingFigure
{
    public static SheetFigure Of(BriefReference reference, MatrixView view)
    {
        var shown = MatrixFigure.Shown(view);
        var matrix = shown.Sheet(null);
        var rule = QuestionRules.Of(view.Question, reference.Rule);
        var title = $"{reference.Item}: hypotheses under the rule {rule.Id}, least refuted first";
        var notes = new List<string> { $"{rule.Explanation} ({rule.Source})", MatrixFigure.Legend(shown), MatrixFigure.Counts(matrix) };
        notes.AddRange(MatrixFigure.Left(view));
        if (view.Question.IsSealed() || rule.WhyNot(matrix.Frame) is { } whyNot && Not(notes, whyNot))
        {
            return new SheetFigure(reference, title, null, new SheetTable(["Hypothesis", "Says"], [.. shown.Columns.Select(column => FigureText.Row($"{column.Ref}", column.Hypothesis.Label))]), notes);
        }

        var ranking = rule.Score(matrix);
        notes.Add(Margin(ranking));
        notes.AddRange(OtherRules(view.Question, matrix));
        return new SheetFigure(reference, title, SvgFile.Of(RankingShapes.Of(ranking, id => Label(shown, matrix, id)), title), Table(shown, matrix, ranking), notes);
    }

    private static bool Not(List<string> notes, string why)
    {
        notes.Add($"The rule does not run: {why}");
        return true;
    }

    private static SheetTable Table(MatrixView view, AchMatrix matrix, Ranking ranking)
    {
        var against = CaseAgainst.Of(matrix).ToDictionary(a => a.Hypothesis);
        return new SheetTable(
            ["Hypothesis", "Says", "Rank", "Score", "If open cells are rated", "Rows against", "Reports behind those", "Distinct origins", "To the next"],
            [.. ranking.LeastRefutedFirst.Select(score => FigureText.Row(
                score.Hypothesis, Label(view, matrix, score.Hypothesis), $"{score.Rank}", ScoreText.Of(score.Value), score.Low == score.High ? "no change" : $"{ScoreText.Of(score.Low)} to {ScoreText.Of(score.High)}",
                $"{against[score.Hypothesis].Rows.Count}", $"{against[score.Hypothesis].Reports.Count}", $"{against[score.Hypothesis].Origins.Count}", ranking.ToNext(score.Hypothesis) is { } margin ? ScoreText.Of(margin) : "last"))]);
    }

    private static string Label(MatrixView view, AchMatrix matrix, string id) => view.Columns[matrix.Frame.Column(id)].Hypothesis.Label;

    private static string Margin(Ranking ranking) => ranking switch
    {
        { Margin: null } => "There is nothing to compare it with.",
        { Leaders.Count: > 1 } => $"{string.Join(" and ", ranking.Leaders)} share the first place.",
        { LeaderSeparated: false } => $"Margin {ScoreText.Of(ranking.Margin.Value)}; cells that are still open could put another beside {ranking.Leaders[0]}.",
        _ => $"Margin {ScoreText.Of(ranking.Margin.Value)}. Least refuted is not proved.",
    };

    private static IEnumerable<string> OtherRules(QuestionContent question, AchMatrix matrix)
    {
        var panel = RulePanel.Of(matrix, QuestionRules.Of(question));
        var camps = panel.Standings.Where(s => s.Ranking is not null).GroupBy(s => string.Join(" and ", s.Ranking!.Leaders)).Select(camp => $"{camp.Key} under {string.Join(", ", camp.Select(s => s.Rule.Id))}").ToList();
        yield return panel.LeadersDiffer ? $"The rules do not agree on which is least refuted: {string.Join("; ", camps)}." : $"Every rule that runs has the same least refuted: {string.Join("; ", camps)}.";
        if (panel.Standings.Where(s => s.Ranking is null).Select(s => s.Rule.Id).ToList() is { Count: > 0 } silent)
        {
            yield return $"Not run: {string.Join(", ", silent)}.";
        }
    }
}
