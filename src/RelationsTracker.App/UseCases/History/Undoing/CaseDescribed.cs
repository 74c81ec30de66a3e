using System.Text.Json.Nodes;
using RelationsTracker.App.History;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.History.Undoing;

/// <summary>The case is called, described and worked on as before.</summary>
internal sealed class CaseDescribed : Reversal
{
    public override Permission Needed(Revision change) => Permission.Own;

    public override async Task PutBack(UndoWork work, Revision change)
    {
        var desk = work.Desk;
        var current = JsonNode.Parse(Changes.Standing(desk.Db.Entry(desk.Case))!.After!)!.AsObject();
        await LaterWork.ThrowIfAny(desk, change, current, Was(change).ContainsKey);
        var before = Back(current, change);
        desk.Case.Describe($"{before["title"]}", $"{before["summary"]}", $"{before["handling"]}", $"{before["conventions"]}", $"{before["acceptance-first"]}" == bool.TrueString);
    }

    protected override bool IsFor(Revision change) => change.Subject == "case";
}
