using System.Text.Json.Nodes;
using RelationsTracker.App.History;
using RelationsTracker.App.UseCases.Review;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.History.Undoing;

/// <summary>The steps of an item's life that a change added, on their way back: the last first.</summary>
/// <param name="Back">For each what answers it: that it is undone, or, where it was an undoing, the step itself again.</param>
internal sealed record StepsBack(IReadOnlyList<LifecycleStep> Back, Permission Needed)
{
    public bool IsNone => Back.Count == 0;

    public static StepsBack Of(Revision change)
    {
        var before = JsonNode.Parse(change.Before!)!.AsObject();
        if (!before.ContainsKey("records"))
        {
            return new([], Permission.Edit);
        }

        var content = ContentJson.Read(ItemType.Of(ItemRef.Parse(change.Subject, null).Kind).Content, change.After!);
        var known = before["records"] is JsonArray were ? were.Count : 0;
        var added = Enumerable.Range(known, Math.Max(0, content.Records.Count - known)).Reverse()
            .Select(place => (content.Records[place].Step, Meant: Meant(content, place))).ToList();
        return new([.. added.Select(step => step.Step == LifecycleStep.Undone ? step.Meant : LifecycleStep.Undone)],
            added.Any(step => step.Meant is LifecycleStep.Accepted or LifecycleStep.Returned) ? Permission.Review : Permission.Edit);
    }

    public async Task PutBack(UndoWork work, Item item)
    {
        foreach (var step in Back)
        {
            if (step == LifecycleStep.Accepted && (await work.Desk.Own([item])).Count > 0)
            {
                throw new RuleException($"You worked on {item.Ref} yourself since it was last accepted; somebody else has to accept it.");
            }

            item.Record(step, work.Desk.By.Name, work.Desk.At, work.Reason);
        }
    }

    // The step itself, or the one that it undid.
    private static LifecycleStep Meant(Content content, int place)
        => content.Records[place].Step is var step && step != LifecycleStep.Undone ? step
            : (content with { Records = content.Records.Take(place).ToMany() }).StandingRecords()[^1].Step;
}
