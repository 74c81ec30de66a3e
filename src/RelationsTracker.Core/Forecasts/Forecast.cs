using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Forecasts;

/// <summary>One analyst's probabilities over the outcomes of a question at a time.</summary>
public sealed class Forecast : Item<ForecastContent>
{
    public override ItemKind Kind => ItemKind.Forecast;
}
