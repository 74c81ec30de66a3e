using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.History.Undoing;

/// <summary>A member has the roles of before; whoever was admitted has none.</summary>
internal sealed class RolesGiven : Reversal
{
    private const string Members = "member/";

    public override Permission Needed(Revision change) => Permission.Own;

    public override async Task PutBack(UndoWork work, Revision change)
    {
        var (desk, person) = (work.Desk, Guid.Parse(change.Subject[Members.Length..]));
        var member = await desk.Db.Members.SingleOrDefaultAsync(m => m.CaseId == desk.Case.Id && m.PersonId == person, desk.Cancel)
            ?? throw new MissingException("There is no such member in this case.");
        await LaterWork.ThrowIfAny(desk, change, new JsonObject { ["roles"] = $"{member.Roles}" }, _ => true);
        member.Become(change.Before is null ? Roles.None : Enum.Parse<Roles>($"{Was(change)["roles"] ?? nameof(Roles.None)}"));
    }

    protected override bool IsFor(Revision change) => change.Subject.StartsWith(Members, StringComparison.Ordinal);
}
