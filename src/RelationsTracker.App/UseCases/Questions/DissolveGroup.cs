using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Takes a dependence group off a question; its rows stay, each for itself.</summary>
public sealed class DissolveGroup(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Question, string Name);

    /// <returns>How many rows were in it.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var question = await desk.Find<Question>(input.Question);
            if (!question.Content.Groups.Any(group => group.Name == input.Name))
            {
                throw new MissingException($"{input.Question} has no dependence group '{input.Name}' any more.");
            }

            var rows = await desk.Db.Set<EvidenceRow>().Where(r => r.CaseId == desk.Case.Id && r.Content.Question == input.Question && r.Content.Group == input.Name).ToListAsync(desk.Cancel);
            rows.ForEach(row => row.Revise(row.Content with { Group = null }));
            question.Revise(question.Content with { Groups = question.Content.Groups.Where(group => group.Name != input.Name).ToMany() });
            return rows.Count;
        }, cancel: cancel);
}
