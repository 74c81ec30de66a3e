using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>Carries the excerpts of the former version over to this one, where that was not done when it came in.</summary>
public sealed class CarryExcerpts(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Text);

    public Task<Outcome<CarryCount>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var text = await desk.Find<SourceText>(input.Text);
            return text.Content.Text is null
                ? throw new RuleException($"The words of {input.Text} are not here. Bring the document in first.")
                : await desk.Carry(text);
        }, cancel: cancel);
}
