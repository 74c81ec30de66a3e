using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api.Lines;

internal static class ForecastLines
{
    public static void Map(ApiMap api)
    {
        api.Get("cases/{case}/questions/{question}/forecasts", "Read the forecasts of a question and their scores", (ReadForecasts read, string @case, ItemRef question, CancellationToken cancel) => read.Handle(@case, question, cancel));
        api.Get("cases/{case}/questions/{question}/probabilities", "Read the probabilities raters gave the hypotheses of a question", (ReadProbabilities read, string @case, ItemRef question, CancellationToken cancel) => read.Handle(@case, question, cancel));
        api.Post("cases/{case}/questions/{question}/probabilities", "Give probabilities in one's own name", (GiveProbabilities give, string @case, Asked<GiveProbabilities.Input> asked, CancellationToken cancel) => give.Handle(asked.Input, cancel).Then(made => new MadeItem(@case, made)))
            .With("""{"percents": [{"outcome": "yes", "percent": 40}, {"outcome": "no", "percent": 60}], "rationale": "As often before."}""");
    }
}
