using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Cases;

/// <summary>Changes what a case is called and said to be about.</summary>
public sealed class DescribeCase(FrontDoor door)
{
    public sealed record Input(
        string Case,
        int Version,
        [property: Required(ErrorMessage = "The case needs a title."), StringLength(200)] string Title,
        [property: StringLength(CaseFile.MaxSummary)] string Summary,
        [property: StringLength(120)] string Handling,
        [property: StringLength(CaseFile.MaxSummary)] string Conventions,
        bool AcceptanceFirst);

    /// <returns>The case's version now.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input.Case, input, desk =>
        {
            Desk.Expect(input.Version, desk.Case.Version);
            desk.Case.Describe(input.Title, input.Summary, input.Handling, input.Conventions, input.AcceptanceFirst);
            return Task.FromResult(desk.Case.Version);
        }, cancel: cancel);
}
