using System.Text.Json.Nodes;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.History.Undoing;

/// <summary>Fields say again what they said, and steps of its life are taken back.</summary>
internal class ItemChanged : Reversal
{
    private static readonly FieldBack[] Guarded = [new WordingBack(), new SealBack(), new MergeBack()];

    public override Permission Needed(Revision change) => StepsBack.Of(change).Needed;

    public override async Task PutBack(UndoWork work, Revision change)
    {
        var (desk, before) = (work.Desk, Was(change));
        var item = await desk.Find(ItemRef.Parse(change.Subject, null));
        var (was, current) = (item.Body, Json(item.Body));
        await LaterWork.ThrowIfAny(desk, change, current, before.ContainsKey);

        string[] follow = ["records", .. Guarded.SelectMany(field => field.Follow)];
        var content = ContentJson.Read(was.GetType(), Back(current, change, follow).ToJsonString(ContentJson.Options));
        foreach (var field in Guarded.Where(field => field.Names.Any(before.ContainsKey)))
        {
            content = await field.PutBack(desk, item.Ref, was, content);
        }

        var steps = StepsBack.Of(change);
        if (!item.Revise(content) && steps.IsNone)
        {
            throw new RuleException($"Number {change.Position} changed nothing that could be put back.");
        }

        await steps.PutBack(work, item);
        KeepUnderReview(work, item, change, follow);
        if (content != was || was.State == ItemState.Removed)
        {
            work.Afterwards(() => Check(desk, item, was));
        }
    }

    protected override bool IsFor(Revision change) => change.Before is not null && ItemRef.TryParse(change.Subject, null, out _);

    // It is accepted again only if it says what it said when it was.
    private static void KeepUnderReview(UndoWork work, Item item, Revision change, string[] follow)
    {
        if (item.Body.State == ItemState.Accepted && !StepsBack.Of(change).IsNone && !JsonNode.DeepEquals(Says(Json(item.Body), follow), Says(Back(JsonNode.Parse(change.After!)!.AsObject(), change), follow)))
        {
            item.Record(LifecycleStep.Submitted, work.Desk.By.Name, work.Desk.At, "Changed after it was accepted.");
        }
    }

    // The words of a text are in no revision, and never change.
    private static JsonObject Says(JsonObject content, string[] follow)
    {
        foreach (var name in follow.Append("text").Where(name => name != "text" || content["text"] is JsonValue))
        {
            content.Remove(name);
        }

        return content;
    }

    private static async Task Check(Desk desk, Item item, Content was)
    {
        if (item.Body.State != ItemState.Removed)
        {
            await desk.Check(item.Ref, item.Body);
            await desk.CheckDependents(item.Ref, was, item.Body);
        }
    }
}
