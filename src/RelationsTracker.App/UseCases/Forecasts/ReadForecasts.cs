using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Forecasts;

/// <summary>A question with the forecasts given on it.</summary>
/// <param name="Until">Where pictures over time end: the settlement, or the moment of reading.</param>
/// <param name="Me">The short name under which the reader forecasts.</param>
public sealed record ForecastView(ItemRef Question, QuestionContent Content, ForecastRecord Record, DateTimeOffset Until, string Me, bool MayRate, bool MayEdit);

/// <summary>Reads the forecasts on a question and what they were worth.</summary>
public sealed class ReadForecasts(FrontDoor door)
{
    public Task<Outcome<ForecastView>> Handle(string slug, ItemRef question, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var content = (await desk.Find<Question>(question)).Content;
            var forecasts = await desk.PointingTo<Forecast, ForecastContent>(ItemKind.Forecast, ItemKind.Question, [question.Number], "question");
            var until = content.Resolution is { } settled ? new DateTimeOffset(settled.On.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : desk.At;
            return new ForecastView(question, content, ForecastRecord.Of(content, forecasts.Select(f => (f.Ref, f.Content))), until,
                desk.By.Handle, desk.By.May(Permission.Rate) && desk.By.PersonId is not null, desk.By.May(Permission.Edit));
        }, cancel);
}
