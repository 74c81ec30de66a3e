using System.Text.Json.Nodes;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.History;

/// <summary>How each kind of change is undone.</summary>
internal static class Undoing
{
    // A new wording is made of the old words; its number and the list of earlier ones follow by themselves.
    private static readonly string[] Following = ["records", "wording", "earlier-wordings"];

    /// <summary>What one must be allowed to undo a change; null where it is not undone here.</summary>
    public static Permission? Needed(Revision change) => change.Subject switch
    {
        "case" => change.Before is null ? null : Permission.Own,

        // Its writer takes a comment back where it stands.
        _ when change.Subject.StartsWith("comment/", StringComparison.Ordinal) => null,
        _ when ItemRef.TryParse(change.Subject, null, out var item) => item.Kind == ItemKind.Forecast ? null : StepOf(change) is { } step ? Larger(step) : Permission.Edit,
        _ when change.Rater is not null => Permission.Rate,
        _ => null,
    };

    /// <summary>Whether somebody may try to undo a change; whether later work stands in the way shows when they do.</summary>
    public static bool May(Worker by, Revision change)
        => Needed(change) is { } needed && by.May(needed) && (change.Rater is not { } rater || (by.PersonId is not null && rater == by.Handle));

    public static async Task Item(Desk desk, Revision change, ItemRef reference, string reason)
    {
        var item = await desk.Find(reference);
        var current = JsonNode.Parse(ContentJson.Write(item.Body))!.AsObject();
        if (change.Before is null)
        {
            await LaterWork.ThrowIfAny(desk, change, current, field => field != "records");
            item.Record(LifecycleStep.Removed, desk.By.Name, desk.At, reason);
            return;
        }

        await LaterWork.ThrowIfAny(desk, change, current, JsonNode.Parse(change.Before)!.AsObject().ContainsKey);
        var step = StepOf(change);
        var content = await Restored(desk, item, change, current, step is not null);
        if (content != item.Body)
        {
            await desk.CheckDependents(reference, item.Body, content);
            item.Revise(content);
        }

        if (step is { } done)
        {
            item.Record(Opposite(done, change), desk.By.Name, desk.At, reason);
            await desk.Check(reference, item.Body);
        }
    }

    public static async Task Cell(Desk desk, Revision change)
    {
        if (change.Rater is null || change.Rater != await Sheets.Mine(desk))
        {
            throw new RuleException("A rating is taken back by whoever gave it.");
        }

        var parts = change.Subject.Split('/');
        var cell = await Sheets.Cell(desk, ItemRef.Parse(parts[0], null).Number, ItemRef.Parse(parts[1], null).Number, change.Rater);
        await LaterWork.ThrowIfAny(desk, change, JsonNode.Parse(ContentJson.Write(cell.Reading))!.AsObject(), _ => true);
        var before = change.Before is null ? new CellReading() : ContentJson.Read<CellReading>(Back(JsonNode.Parse(change.After!)!.AsObject(), change).ToJsonString());
        cell.Rate(before.Value, before.Rationale, before.Wording == 0 ? cell.Wording : before.Wording, desk.At);
    }

    public static async Task Case(Desk desk, Revision change)
    {
        var current = JsonNode.Parse(Changes.Standing(desk.Db.Entry(desk.Case))!.After!)!.AsObject();
        await LaterWork.ThrowIfAny(desk, change, current, JsonNode.Parse(change.Before!)!.AsObject().ContainsKey);
        var before = Back(current, change);
        desk.Case.Describe($"{before["title"]}", $"{before["summary"]}", $"{before["handling"]}", $"{before["conventions"]}", $"{before["acceptance-first"]}" == bool.TrueString);
    }

    private static async Task<Content> Restored(Desk desk, Item item, Revision change, JsonObject current, bool withStep)
    {
        var wanted = Back(current, change, except: "records");
        var content = ChangeItem.Kept(item.Body, ContentJson.Read(item.Body.GetType(), wanted.ToJsonString(ContentJson.Options)), desk);
        var got = JsonNode.Parse(ContentJson.Write(content))!.AsObject();
        var others = JsonNode.Parse(change.Before!)!.AsObject().Select(field => field.Key).Where(name => !Following.Contains(name)).ToList();
        if (others.Any(name => !JsonNode.DeepEquals(got[name], wanted[name])) || (content == item.Body && !withStep))
        {
            throw new RuleException($"Number {change.Position} is not undone here, because it did more than change fields. Undo it where it was done, on the page of {item.Ref}.");
        }

        if (content is QuestionContent asked)
        {
            await desk.Assign(item.Body as QuestionContent, asked);
        }

        await desk.Check(item.Ref, content);
        return content;
    }

    // What is null in the fields before was left out: the default.
    private static JsonObject Back(JsonObject current, Revision change, string? except = null)
    {
        var back = current.DeepClone().AsObject();
        foreach (var (name, value) in JsonNode.Parse(change.Before!)!.AsObject().Where(field => field.Key != except))
        {
            back.Remove(name);
            if (value is not null)
            {
                back[name] = value.DeepClone();
            }
        }

        return back;
    }

    private static LifecycleStep? StepOf(Revision change)
    {
        var fields = change.Before is null || change.After is null ? null : JsonNode.Parse(change.Before)!.AsObject();
        return fields?.ContainsKey("records") == true && JsonNode.Parse(change.After!)!["records"] is JsonArray { Count: > 0 } records
            && Kebab.TryParse(typeof(LifecycleStep), $"{records[^1]!["step"]}", out var step) ? (LifecycleStep)step! : null;
    }

    private static Permission Larger(LifecycleStep step) => step is LifecycleStep.Accepted or LifecycleStep.Returned or LifecycleStep.Submitted ? Permission.Review : Permission.Edit;

    private static LifecycleStep Opposite(LifecycleStep step, Revision change) => step switch
    {
        LifecycleStep.Retracted or LifecycleStep.Removed or LifecycleStep.Superseded => LifecycleStep.Restored,
        LifecycleStep.Disputed => LifecycleStep.Settled,
        LifecycleStep.Settled => LifecycleStep.Disputed,
        LifecycleStep.Accepted or LifecycleStep.Submitted => LifecycleStep.Returned,
        LifecycleStep.Returned => LifecycleStep.Submitted,
        LifecycleStep.Restored => StateBefore(change) switch { ItemState.Retracted => LifecycleStep.Retracted, ItemState.Superseded => LifecycleStep.Superseded, _ => LifecycleStep.Removed },
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static ItemState StateBefore(Revision change)
    {
        var before = JsonNode.Parse(change.After!)!.AsObject();
        before["records"] = JsonNode.Parse(change.Before!)!["records"]?.DeepClone() ?? new JsonArray();
        return ContentJson.Read(ItemType.Of(ItemRef.Parse(change.Subject, null).Kind).Content, before.ToJsonString(ContentJson.Options)).State;
    }
}
