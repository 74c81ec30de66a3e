using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.History.Sentences;
using RelationsTracker.App.UseCases.History.Undoing;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Folding;

namespace RelationsTracker.App.UseCases.History;

/// <summary>A change as people read it.</summary>
/// <param name="Item">The item it is about, or the row of the cell.</param>
/// <param name="MayUndo">Whether the reader may try to undo it.</param>
/// <param name="Together">How many changes among the lines of the page were made in one go with it, itself counted, and are undone with it.</param>
public sealed record ChangeLine(long Position, DateTimeOffset At, string Who, string UseCase, string? Reason, string Subject, ItemRef? Item, ChangeSentence Sentence, IReadOnlyList<FieldChange> Fields, bool MayUndo, int Together = 1);

/// <summary>Some changes, newest first, and how to go on.</summary>
/// <param name="Newer">From which place newer ones follow; null where there are none.</param>
/// <param name="Older">Before which place older ones follow.</param>
/// <param name="SearchedTo">Where looking for words stopped for now.</param>
public sealed record ChangesPage(IReadOnlyList<ChangeLine> Lines, long? Newer, long? Older, DateTimeOffset? SearchedTo = null);

/// <summary>Reads changes of a case in sentences, a page at a time from either end of a place.</summary>
public sealed class ReadChanges(FrontDoor door)
{
    /// <summary>Most lines of a page.</summary>
    public const int Page = 50;

    /// <summary>Most changes one question looks through for words.</summary>
    public const int MostSearched = 20_000;

    private const int Portion = 1000;

    /// <param name="before">Only changes before this place.</param>
    /// <param name="after">Only changes after this place, the nearest of them.</param>
    /// <param name="most">Most lines.</param>
    public Task<Outcome<ChangesPage>> Handle(string slug, ChangeFilter filter, long? before = null, long? after = null, int most = Page, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var wanted = await ChangeQuery.Of(desk, filter);
            var (found, stopped) = after is { } from ? await Take(desk, wanted.Where(r => r.Position > from), filter.Words, most, ascending: true)
                : await Take(desk, before is { } place ? wanted.Where(r => r.Position < place) : wanted, filter.Words, most, ascending: false);
            var more = found.Count > most;
            var lines = found.Take(most).OrderByDescending(r => r.Position).ToList();
            if (lines.Count == 0)
            {
                return new ChangesPage([], null, stopped?.Position, stopped?.At);
            }

            // Where a page was reached by paging there is something on the side one came from.
            return new ChangesPage(await Tell(desk, lines),
                after is null ? (before is null ? null : lines[0].Position) : (more ? lines[0].Position : stopped?.Position),
                after is null ? (more ? lines[^1].Position : stopped?.Position) : lines[^1].Position,
                stopped?.At);
        }, cancel);

    // One more than wanted, to know whether there are more.
    private static async Task<(List<Revision> Found, Revision? Stopped)> Take(Desk desk, IQueryable<Revision> wanted, string? words, int most, bool ascending)
    {
        var folded = words is null ? [] : SearchFold.Of(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ordered = ascending ? wanted.OrderBy(r => r.Position) : wanted.OrderByDescending(r => r.Position);
        if (folded.Length == 0)
        {
            return (await ordered.Take(most + 1).ToListAsync(desk.Cancel), null);
        }

        var (found, searched, last) = (new List<Revision>(), 0, (Revision?)null);
        while (searched < MostSearched)
        {
            var portion = await (last is not { Position: var place } ? ordered : ascending ? ordered.Where(r => r.Position > place) : ordered.Where(r => r.Position < place)).Take(Portion).ToListAsync(desk.Cancel);
            foreach (var row in portion)
            {
                last = row;
                if (Has(row, folded))
                {
                    found.Add(row);
                }

                if (found.Count > most)
                {
                    return (found, null);
                }
            }

            searched += portion.Count;
            if (portion.Count < Portion)
            {
                return (found, null);
            }
        }

        return (found, last);
    }

    private static bool Has(Revision row, string[] folded)
    {
        var text = SearchFold.Of(string.Join(' ', row.Subject, row.Who, row.Reason, row.Before, row.After));
        return folded.All(word => text.Contains(word, StringComparison.Ordinal));
    }

    internal static async Task<List<ChangeLine>> Tell(Desk desk, List<Revision> rows)
    {
        var names = (await Members(desk, rows)).Concat(await Raters(desk, rows)).ToDictionary();
        var acts = Act.In(rows).SelectMany(act => act.Changes.Select(change => (change.Position, (MayUndo: act.MayUndo(desk.By, change), Together: act.Undone(change))))).ToDictionary();
        return [.. rows.Select(row => new ChangeLine(row.Position, row.At, row.Who, row.UseCase, row.Reason, row.Subject,
            ItemRef.TryParse(row.Subject.Split('/')[0], null, out var item) ? item : null,
            ChangeSentence.Of(new(row.UseCase, row.Subject, row.Before, row.After, names.GetValueOrDefault(row.Subject))),
            FieldChange.Of(row.Subject, row.Before, row.After),
            acts[row.Position].MayUndo, acts[row.Position].Together))];
    }

    private static async Task<Dictionary<string, string>> Members(Desk desk, List<Revision> rows)
    {
        var members = rows.Where(r => r.Subject.StartsWith("member/", StringComparison.Ordinal)).Select(r => Guid.Parse(r.Subject["member/".Length..])).Distinct().ToArray();
        return members.Length == 0 ? [] : await desk.Db.People.Where(p => members.Contains(p.Id)).ToDictionaryAsync(p => $"member/{p.Id}", p => p.Name, desk.Cancel);
    }

    // A rating that the console or a package brought in is told with whose it is.
    private static async Task<Dictionary<string, string>> Raters(Desk desk, List<Revision> rows)
    {
        var cells = rows.Where(r => r.Rater is not null && r.Subject.Count(sign => sign == '/') == 2).ToList();
        var handles = cells.Select(r => r.Rater!).Distinct().ToArray();
        var raters = handles.Length == 0 ? [] : await desk.Db.Raters.Where(r => r.CaseId == desk.Case.Id && handles.Contains(r.Handle)).ToDictionaryAsync(r => r.Handle, desk.Cancel);
        return cells.Where(r => raters.TryGetValue(r.Rater!, out var rater) && (r.PersonId is null || r.PersonId != rater.PersonId))
            .Select(r => (r.Subject, raters[r.Rater!].Name)).DistinctBy(r => r.Subject).ToDictionary();
    }
}
