using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>A grade that an item had: a letter or a digit, or none, with who gave it, when and why.</summary>
public sealed record GivenGrade(Reliability? Reliability, Credibility? Credibility, string Who, DateTimeOffset At, string? Why);

/// <summary>Reads every grade a source or a claim has had, from its history, newest first.</summary>
public sealed class ReadGrades(FrontDoor door)
{
    public Task<Outcome<IReadOnlyList<GivenGrade>>> Handle(string slug, ItemRef item, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<GivenGrade>>(slug, async desk =>
        {
            var subject = item.ToString();
            var revisions = await desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id && r.Subject == subject && r.After != null)
                .OrderBy(r => r.Position).Select(r => new { r.Who, r.At, r.After }).ToListAsync(desk.Cancel);
            var grades = new List<GivenGrade>();
            foreach (var revision in revisions)
            {
                var grade = Of(revision.After!, revision.Who, revision.At);
                if (grades.Count == 0 || (grades[^1].Reliability, grades[^1].Credibility, grades[^1].Why) != (grade.Reliability, grade.Credibility, grade.Why))
                {
                    grades.Add(grade);
                }
            }

            // Before its first grade an item simply had none.
            grades.RemoveAll(grade => grade is { Reliability: null or Reliability.F, Credibility: null, Why: null } && grade == grades[0]);
            grades.Reverse();
            return grades;
        }, cancel);

    private static GivenGrade Of(string after, string who, DateTimeOffset at)
    {
        using var json = JsonDocument.Parse(after);
        var root = json.RootElement;
        return new GivenGrade(
            Choice<Reliability>(root, "reliability"), Choice<Credibility>(root, "credibility") is { } digit && !root.TryGetProperty("reliability", out _) ? digit : null,
            Text(root, "graded-by") ?? who, at, Text(root, "grade-rationale") ?? Text(root, "credibility-rationale"));
    }

    private static T? Choice<T>(JsonElement root, string name)
        where T : struct, Enum
        => Text(root, name) is { } text && Kebab.TryParse(typeof(T), text, out var value) ? (T)value! : null;

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
}
