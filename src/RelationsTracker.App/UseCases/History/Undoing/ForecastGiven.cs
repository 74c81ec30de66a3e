using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.History.Undoing;

/// <summary>Probabilities are taken back by whoever gave them, as long as nothing was scored by them.</summary>
internal sealed class ForecastGiven : ItemAdded
{
    public override Permission Needed(Revision change) => Permission.Rate;

    public override bool May(Worker by, Revision change) => base.May(by, change) && by.PersonId is not null && change.Rater == by.Handle;

    public override async Task PutBack(UndoWork work, Revision change)
    {
        await ThrowUnlessOpen(work, change);
        await base.PutBack(work, change);
    }

    protected override bool IsFor(Revision change) => base.IsFor(change) && IsOfForecast(change);

    internal static bool IsOfForecast(Revision change) => change.Kind == ItemKind.Forecast.Letters();

    /// <exception cref="RuleException">It is somebody else's, or what it says counts by now.</exception>
    internal static async Task ThrowUnlessOpen(UndoWork work, Revision change)
    {
        var forecast = (await work.Desk.Find<Forecast>(ItemRef.Parse(change.Subject, null))).Content;
        var mine = await Sheets.Mine(work.Desk);
        if (forecast.Rater != mine)
        {
            throw new RuleException("Probabilities are taken back by whoever gave them.");
        }

        if ((await work.Desk.Find<Question>(forecast.Question)).Content.Resolution is not null)
        {
            throw new RuleException($"{forecast.Question} is settled, and forecasts are scored by what was said before. They stay as they are.");
        }

        await Sheets.ThrowIfCommitted(work.Desk, forecast.Question, mine);
    }
}

/// <summary>Probabilities that were taken back count again.</summary>
internal sealed class ForecastTakenBack : ItemChanged
{
    public override Permission Needed(Revision change) => Permission.Rate;

    public override bool May(Worker by, Revision change) => base.May(by, change) && by.PersonId is not null && change.Rater == by.Handle;

    public override async Task PutBack(UndoWork work, Revision change)
    {
        await ForecastGiven.ThrowUnlessOpen(work, change);
        await base.PutBack(work, change);
    }

    protected override bool IsFor(Revision change) => base.IsFor(change) && ForecastGiven.IsOfForecast(change) && change.UseCase == nameof(UndoChange);
}
