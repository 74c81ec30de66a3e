using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Goes back to rating a sealed question one has committed on, as long as it is not revealed.</summary>
public sealed class TakeBackCommitment(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Question);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Rate, input.Case, input, async desk =>
        {
            var question = await desk.Find<Question>(input.Question);
            question.Revise(question.Content.TakeBack(await Sheets.Mine(desk), desk.At));
            return default(Nothing);
        }, cancel: cancel);
}
