using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Live;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>What has changed on a matrix since one looked.</summary>
/// <param name="Marks">Cells as they are now.</param>
/// <param name="Frame">Rows, columns, claims or the question changed: read the matrix again.</param>
/// <param name="Ended">Why nothing more will come; null while more may.</param>
public sealed record MatrixNews(IReadOnlyList<CellMark> Marks, bool Frame, string? Ended = null);

/// <summary>Follows a matrix for as long as the page is open and the person may read it. What is told is read through the door each time.</summary>
public sealed class FollowMatrix(FrontDoor door, ChangeHub hub, TimeProvider clock)
{
    // So much at once is read again as a whole.
    private const int MostChanges = 400;

    /// <param name="since">The place in the case's history that the page has seen (<see cref="MatrixView.Change"/>).</param>
    /// <param name="shows">Whether the page shows an item: a row, hypothesis, claim or source.</param>
    public async IAsyncEnumerable<MatrixNews> Handle(string slug, ItemRef question, long since, Func<ItemRef, bool> shows, [EnumeratorCancellation] CancellationToken cancel)
    {
        var entered = await door.Read(slug, desk => Task.FromResult(desk.Case.Id), cancel);
        if (entered is not Outcome<Guid>.Done { Value: var caseId })
        {
            yield return new MatrixNews([], false, entered.Message);
            yield break;
        }

        // Listening starts before the first look back, so that nothing falls between.
        using var subscription = hub.Subscribe(caseId);
        for (var arrived = new Arrivals([], Behind: true); ; arrived = await subscription.Next(cancel))
        {
            if (Follows(arrived, since) && !arrived.Notices.Any(notice => notice.Subjects!.Any(subject => Concerns(subject, shows))))
            {
                since = arrived.Notices[^1].Last;
                continue;
            }

            var outcome = await door.ReadPatiently(slug, desk => Since(desk, question, since, shows), clock, cancel);
            if (outcome is not Outcome<(MatrixNews News, long Last)>.Done { Value: var (news, last) })
            {
                yield return new MatrixNews([], false, outcome.Message);
                yield break;
            }

            since = last;
            if (news.Frame || news.Marks.Count > 0)
            {
                yield return news;
            }
        }
    }

    // Notices that join up with what was seen, and name what they are about.
    private static bool Follows(Arrivals arrived, long since)
    {
        foreach (var notice in arrived.Notices)
        {
            if (notice.First > since + 1 || notice.Subjects is null)
            {
                return false;
            }

            since = Math.Max(since, notice.Last);
        }

        return !arrived.Behind && arrived.Notices.Count > 0;
    }

    private static async Task<(MatrixNews News, long Last)> Since(Desk desk, ItemRef question, long since, Func<ItemRef, bool> shows)
    {
        var changes = await desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id && r.Position > since).OrderBy(r => r.Position).Take(MostChanges + 1)
            .Select(r => new { r.Position, r.Subject }).ToListAsync(desk.Cancel);
        var last = changes.Count == 0 ? since : changes[^1].Position;
        if (changes.Count > MostChanges)
        {
            last = await desk.Db.ChainHeads.Where(h => h.CaseId == desk.Case.Id).Select(h => h.Length).SingleAsync(desk.Cancel);
            return (new MatrixNews([], true), last);
        }

        var subjects = changes.Select(c => c.Subject).Distinct().ToList();
        var frame = await IsOfFrame(desk, question, [.. subjects.Select(Item).OfType<ItemRef>()], shows);
        return (new MatrixNews(frame ? [] : await Cells(desk, question, [.. subjects.Select(Cell).OfType<(ItemRef Row, ItemRef Hypothesis, string Rater)>()]), frame), last);
    }

    private static async Task<bool> IsOfFrame(Desk desk, ItemRef question, List<ItemRef> items, Func<ItemRef, bool> shows)
    {
        if (items.Any(item => item == question || item.Kind == ItemKind.OriginGroup || shows(item)))
        {
            return true;
        }

        var rows = items.Where(item => item.Kind == ItemKind.EvidenceRow).Select(item => item.Number).ToList();
        var hypotheses = items.Where(item => item.Kind == ItemKind.Hypothesis).Select(item => item.Number).ToList();
        return (rows.Count > 0 && await desk.Db.Set<EvidenceRow>().AnyAsync(r => r.CaseId == desk.Case.Id && rows.Contains(r.Number) && r.Content.Question == question, desk.Cancel))
            || (hypotheses.Count > 0 && await desk.Db.Set<Hypothesis>().AnyAsync(h => h.CaseId == desk.Case.Id && hypotheses.Contains(h.Number) && h.Content.Question == question, desk.Cancel));
    }

    private static async Task<IReadOnlyList<CellMark>> Cells(Desk desk, ItemRef question, HashSet<(ItemRef Row, ItemRef Hypothesis, string Rater)> cells)
    {
        if (cells.Count == 0)
        {
            return [];
        }

        var (rows, hypotheses) = (cells.Select(c => c.Row.Number).Distinct().ToList(), cells.Select(c => c.Hypothesis.Number).Distinct().ToList());
        var marks = await MatrixCells.Of(desk, question).Where(r => rows.Contains(r.Row) && hypotheses.Contains(r.Hypothesis)).Marks((await desk.Find<Question>(question)).Content, desk.Cancel);
        return [.. marks.Where(mark => cells.Contains((mark.Row, mark.Hypothesis, mark.Rater)))];
    }

    private static bool Concerns(string subject, Func<ItemRef, bool> shows)
        => Cell(subject) is { } cell ? shows(cell.Row)
            : Item(subject) is { } item && (item.Kind is ItemKind.Question or ItemKind.Hypothesis or ItemKind.EvidenceRow or ItemKind.OriginGroup || shows(item));

    private static ItemRef? Item(string subject) => ItemRef.TryParse(subject, null, out var item) ? item : null;

    private static (ItemRef Row, ItemRef Hypothesis, string Rater)? Cell(string subject)
        => subject.Split('/') is [var row, var hypothesis, var rater] && Item(row) is { } r && Item(hypothesis) is { } h ? (r, h, rater) : null;
}
