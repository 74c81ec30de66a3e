using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Opens a sealed question before everybody has committed; reviewers do, and say why.</summary>
public sealed class RevealRatings(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Question, [property: Required(ErrorMessage = "Say why."), StringLength(1000)] string Why);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Review, input.Case, input, async desk =>
        {
            var question = await desk.Find<Question>(input.Question);
            question.Revise(question.Content.Open(desk.By.Name, input.Why, desk.At));
            return default(Nothing);
        }, input.Why, cancel);
}
