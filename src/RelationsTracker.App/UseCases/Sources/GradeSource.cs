using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>Grades the reliability of a source; the grade bears who gave it, when and why.</summary>
public sealed class GradeSource(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Source, int Version, Reliability Reliability, [property: Required(ErrorMessage = "Say why: a grade without a reason cannot be checked."), StringLength(2000)] string Rationale);

    /// <returns>The source's version now.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var source = await desk.Find<Source>(input.Source);
            Desk.Expect(input.Version, source.Version);
            source.Revise(source.Content with
            {
                Reliability = input.Reliability,
                GradedBy = desk.By.Name,
                GradedOn = DateOnly.FromDateTime(desk.At.UtcDateTime),
                GradeRationale = input.Rationale.Trim(),
            });
            return source.Version;
        }, Short(input.Rationale), cancel);

    /// <summary>A reason as history keeps it, which has less room than a rationale.</summary>
    internal static string? Short(string? reason) => reason?.Shortened(1000);
}
