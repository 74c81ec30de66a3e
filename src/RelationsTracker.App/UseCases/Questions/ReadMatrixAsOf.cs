using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>
/// Reads the matrix of a question as it was at a moment: ratings, grades, weights, wordings, sources. It cannot be rated
/// or changed. Who may read it, and what is sealed, is as of today.
/// </summary>
public sealed class ReadMatrixAsOf(FrontDoor door)
{
    public Task<Outcome<MatrixView>> Handle(string slug, ItemRef question, DateTimeOffset at, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var past = await AsOf.Moment(desk, at);
            var then = await past.Question(question);
            if (then.Question is not { } asked)
            {
                throw new MissingException(string.Create(CultureInfo.InvariantCulture, $"There was no {question} yet on {at.UtcDateTime:d MMMM yyyy, HH:mm} UTC."));
            }

            var claims = await past.Items<ClaimContent>(then.Rows.Select(r => r.Content.Claim));
            var sources = await past.Items<SourceContent>(ItemKind.Source);
            var groups = await past.Items<OriginGroupContent>(ItemKind.OriginGroup);
            var assumptions = await past.Items<AssumptionContent>(ItemKind.Assumption);
            var raters = await desk.Db.Raters.Where(r => r.CaseId == desk.Case.Id).OrderBy(r => r.Handle).Select(r => new MatrixRater(r.Handle, r.Name)).ToListAsync(desk.Cancel);
            var parts = new MatrixParts(
                asked, then.Hypotheses, then.Rows, claims.ToDictionary(c => c.Ref, c => c.Content),
                [.. then.Cells.Select(c => new CellMark(c.Row, c.Hypothesis, c.Rater, c.Reading.Value, c.Reading.Rationale, c.Reading.Wording, 1) { AfterReveal = asked.IsAfterReveal(c.At) })],
                raters, assumptions, SourceOrigins.Of(sources, groups));
            return parts.View(desk) with { MayRate = false, MayEdit = false };
        }, cancel);
}
