using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Says that rows stand or fall together: makes a dependence group or gives it another reason, and puts rows into it.</summary>
public sealed class GroupRows(FrontDoor door)
{
    public sealed record Input(
        string Case, ItemRef Question,
        [property: Required(ErrorMessage = "Give the group a name."), StringLength(80)] string Name,
        [property: StringLength(500)] string? Why,
        IReadOnlyList<ItemRef> Rows);

    /// <returns>How many rows came into the group.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var question = await desk.Find<Question>(input.Question);
            var group = new DependenceGroup { Name = input.Name.Trim(), Why = string.IsNullOrWhiteSpace(input.Why) ? null : input.Why.Trim() };
            question.Revise(question.Content with { Groups = question.Content.Groups.Where(g => g.Name != group.Name).Append(group).ToMany() });
            var into = 0;
            foreach (var reference in input.Rows)
            {
                var row = await desk.Find<EvidenceRow>(reference);
                var grouped = row.Content with { Group = group.Name };
                await desk.Check(reference, grouped);
                into += row.Revise(grouped) ? 1 : 0;
            }

            return into;
        }, input.Why, cancel);
}
