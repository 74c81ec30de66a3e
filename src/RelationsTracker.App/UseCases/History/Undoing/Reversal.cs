using System.Text.Json.Nodes;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.Core;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.History.Undoing;

/// <summary>How one kind of change is undone: by another change, under the same rules and rights as the first.</summary>
internal abstract class Reversal
{
    private static readonly Reversal[] Kinds =
    [
        new RatersReveal(), new WordsBrought(), new SheetCommitted(), new ForecastGiven(), new ForecastTakenBack(), new ItemAdded(), new ItemChanged(),
        new CellRated(),
        new BriefPublished(), new WebhookSet(),
        new CommentSaid(), new CommentTakenBack(), new ThreadSettled(), new CommentReworded(),
        new CaseOpened(), new CaseDescribed(), new RolesGiven(), new RaterEntered(),
    ];

    /// <summary>The way to undo a change, found by its kind.</summary>
    public static Reversal Of(Revision change) => Kinds.First(kind => kind.IsFor(change));

    /// <summary>Whether it is but the trace of another change, and stays when that is undone.</summary>
    public virtual bool Stays => false;

    /// <summary>Why such a change is never undone; null where it can be.</summary>
    public virtual string? Never(Revision change) => null;

    /// <summary>What one must be allowed to undo it.</summary>
    public abstract Permission Needed(Revision change);

    /// <summary>Whether somebody may try to.</summary>
    public virtual bool May(Worker by, Revision change) => by.May(Needed(change));

    /// <summary>Puts back what was before, as a new change.</summary>
    /// <exception cref="RuleException">Later work stands in the way, or it was somebody's own.</exception>
    public abstract Task PutBack(UndoWork work, Revision change);

    protected abstract bool IsFor(Revision change);

    /// <summary>The fields that a change touched, as they were.</summary>
    protected static JsonObject Was(Revision change) => JsonNode.Parse(change.Before!)!.AsObject();

    /// <summary>A thing as it stands, with what a change touched put back. What is null before was left out: the default.</summary>
    protected static JsonObject Back(JsonObject current, Revision change, params IReadOnlyCollection<string> except)
    {
        var back = current.DeepClone().AsObject();
        foreach (var (name, value) in Was(change).Where(field => !except.Contains(field.Key)))
        {
            back.Remove(name);
            if (value is not null)
            {
                back[name] = value.DeepClone();
            }
        }

        return back;
    }

    protected static JsonObject Json(object content) => JsonNode.Parse(ContentJson.Write(content))!.AsObject();
}
