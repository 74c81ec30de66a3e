using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Provenance;
using RelationsTracker.Core.Briefs.Outlines;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Gaps;
using RelationsTracker.Core.Indicators;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Text;

namespace RelationsTracker.App.UseCases.Briefs.Writing;

/// <summary>A brief that somebody begins: what it may be called, and its text.</summary>
public sealed record OutlinedBrief(string Name, string Body);

/// <summary>Fills the outline of a brief on a question from the case. Of a question whose ratings are sealed it tells none, not even one's own: a brief is for others.</summary>
public sealed class OutlineBrief(FrontDoor door)
{
    // So many claims against an answer are named; the matrix has all.
    private const int MostAgainst = 4;

    private const int LongestName = 180;

    public Task<Outcome<OutlinedBrief>> Handle(string slug, ItemRef question, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var matrix = (await ReadMatrix.View(desk, question)).Counted;
            var open = !matrix.Question.IsSealed();
            var known = await KnownSources.Load(desk);
            var voices = matrix.Rows.Select(row => row.Claim.Voice).OfType<ItemRef>().Where(known.Sources.ContainsKey).Distinct().Order().ToList();
            var answers = matrix.Columns.Select(column => column.Ref).ToHashSet();
            var asked = matrix.Question.Text;
            return new OutlinedBrief(asked.Shortened(LongestName), BriefOutline.Of(new OutlineFacts
            {
                Question = question,
                Asked = asked,
                Answers = [.. Answers(matrix, open, open ? await Latest(desk, question) : null)],
                Rows = matrix.Rows.Count,
                Undiagnostic = open ? Diagnosticity.OfRows(matrix.Panel().Pooled).Count(row => !row.Diagnostic) : matrix.Rows.Count,
                Assumptions = [.. matrix.Premises.Select(premise => new OutlinePoint(premise.Ref, premise.Content.Statement))],
                Gaps = [.. (await desk.Standing<Gap, GapContent>(ItemKind.Gap)).Select(gap => new OutlinePoint(gap.Ref, gap.Content.Question))],
                Indicators = [.. (await desk.Standing<Indicator, IndicatorContent>(ItemKind.Indicator)).Where(sign => sign.Content.PointsTo.Any(to => answers.Contains(to.To))).Select(sign => new OutlinePoint(sign.Ref, sign.Content.Text))],
                Ahead = [.. (await desk.Standing<Question, QuestionContent>(ItemKind.Question)).Where(other => other.Content.Kind == QuestionKind.Forecast && other.Ref != question).Select(other => new OutlinePoint(other.Ref, other.Content.Text))],
                Sources = [.. voices.Select(voice => new OutlineSource(voice, known.Sources[voice].Name, known.Sources[voice].Reliability, known.Sources[voice].Stands))],
                Origins = known.Graph.Cycle is null ? new OriginGroups(known.Graph).Of(voices.Select(voice => $"{voice}")).DistinctOrigins : null,
            }));
        }, cancel);

    private static IEnumerable<OutlineAnswer> Answers(MatrixView matrix, bool open, ILookup<ItemRef, double>? given)
    {
        var rated = open && matrix.Marks.Raters.Any(matrix.Marks.AnyOf) ? matrix.Panel().Pooled : null;
        var ranking = rated is { Hypotheses.Count: > 0 } ? ScoringRules.All[0].Score(rated) : null;
        var against = rated is null ? [] : CaseAgainst.Of(rated);
        return matrix.Columns.Where(column => column.Hypothesis.Stands).OrderBy(column => ranking?[$"{column.Ref}"].Rank ?? 0).Select(column => new OutlineAnswer(
            column.Ref, column.Hypothesis.Label, column.Hypothesis.Statement, column.Hypothesis.CatchAll,
            ranking?[$"{column.Ref}"].Value,
            [.. Against(matrix, rated, against, column.Ref).Take(MostAgainst)],
            given?[column.Ref].ToList() is { Count: > 0 } percents ? (percents.Min(), percents.Max()) : null));
    }

    // The strongest first: II before I. What was taken back or is disputed is for the author to bring up.
    private static IEnumerable<ItemRef> Against(MatrixView matrix, AchMatrix? rated, IReadOnlyList<CaseAgainst> against, ItemRef answer)
        => against.FirstOrDefault(one => one.Hypothesis == $"{answer}")?.Rows.OrderByDescending(row => rated![row, $"{answer}"] == Rating.II).Select(row => matrix.Rows.First(r => $"{r.Ref}" == row))
            .Where(row => row.TakenBack.Count == 0 && row.Claim.State is not (ItemState.Retracted or ItemState.Disputed or ItemState.Superseded or ItemState.Removed)).Select(row => row.Row.Claim).Distinct() ?? [];

    private static async Task<ILookup<ItemRef, double>> Latest(Desk desk, ItemRef question)
        => (await desk.Standing<Forecast, ForecastContent>(ItemKind.Forecast)).Where(forecast => forecast.Content.Question == question && forecast.Content.Hypotheses.Count > 0)
            .GroupBy(forecast => forecast.Content.Rater).SelectMany(own => own.MaxBy(forecast => forecast.Content.At)!.Content.Hypotheses).ToLookup(share => share.Hypothesis, share => (double)share.Percent);
}
