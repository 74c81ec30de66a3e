using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Storage;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.History.Audit;

/// <summary>The last change of something: where in the chain, and what it left.</summary>
internal sealed record LastChange(long Position, string? After);

/// <summary>
/// A case's history and the things it accounts for, sealed ones among them, in portions. An audit must hash every row; it says
/// nothing of what it reads but through <see cref="Seen"/>. The one place that looks under the seal (docs/adr/0010).
/// </summary>
internal sealed class WholeHistory(TrackerDb db, Guid caseId, CancellationToken cancel)
{
    private const int Portion = 500;

    private IQueryable<Revision> Revisions => db.Revisions.IgnoreQueryFilters().AsNoTracking().Where(r => r.CaseId == caseId);

    /// <summary>Every row by its place.</summary>
    public async IAsyncEnumerable<Revision> Rows()
    {
        for (var from = long.MinValue; ;)
        {
            var portion = await Revisions.Where(r => r.Position >= from).OrderBy(r => r.Position).Take(Portion).ToListAsync(cancel);
            foreach (var row in portion)
            {
                yield return row;
            }

            if (portion.Count < Portion)
            {
                yield break;
            }

            from = portion[^1].Position + 1;
        }
    }

    public Task<ChainHead?> Head() => db.ChainHeads.AsNoTracking().SingleOrDefaultAsync(h => h.CaseId == caseId, cancel);

    /// <summary>How many rows there are, also where two stand at one place.</summary>
    public Task<long> Count() => Revisions.LongCountAsync(cancel);

    /// <summary>The place of the row with this hash.</summary>
    public Task<long?> PlaceOf(string hash) => Revisions.Where(r => r.Hash == hash).Select(r => (long?)r.Position).FirstOrDefaultAsync(cancel);

    /// <summary>Whether another row was written right after the one with this hash.</summary>
    public Task<bool> IsPrevious(string hash, long except) => Revisions.AnyAsync(r => r.Previous == hash && r.Id != except, cancel);

    /// <summary>The items of a kind in portions, by number.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Item>> Items(ItemKind kind)
    {
        // A text may have millions of letters.
        var most = kind == ItemKind.SourceText ? 10 : Portion;
        for (var after = int.MinValue; ;)
        {
            var portion = await db.Items(kind).IgnoreQueryFilters().AsNoTracking().Where(i => i.CaseId == caseId && i.Number > after).OrderBy(i => i.Number).Take(most).ToListAsync(cancel);
            if (portion.Count == 0)
            {
                yield break;
            }

            yield return portion;
            after = portion[^1].Number;
        }
    }

    /// <summary>The ratings in portions, by row.</summary>
    public async IAsyncEnumerable<IReadOnlyList<CellRating>> Ratings()
    {
        var ratings = db.Ratings.IgnoreQueryFilters().AsNoTracking().Where(r => r.CaseId == caseId);
        for (int? row = int.MinValue; (row = await ratings.Where(r => r.Row > row).MinAsync(r => (int?)r.Row, cancel)) is not null;)
        {
            yield return await ratings.Where(r => r.Row == row).ToListAsync(cancel);
        }
    }

    /// <summary>The comments in portions, by number.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Comment>> Comments()
    {
        for (var after = long.MinValue; ;)
        {
            var portion = await db.Comments.IgnoreQueryFilters().AsNoTracking().Where(c => c.CaseId == caseId && c.Number > after).OrderBy(c => c.Number).Take(Portion).ToListAsync(cancel);
            if (portion.Count == 0)
            {
                yield break;
            }

            yield return portion;
            after = portion[^1].Number;
        }
    }

    /// <summary>Comments that the history knows and the table does not.</summary>
    public async Task<IReadOnlyList<string>> LostComments()
        => [.. (await Revisions.Where(r => r.Subject.StartsWith("comment/")).Select(r => r.Subject).Distinct().ToListAsync(cancel))
            .Except((await db.Comments.IgnoreQueryFilters().Where(c => c.CaseId == caseId).Select(c => c.Number).ToListAsync(cancel)).Select(number => $"comment/{number}"))];

    /// <summary>The editions of all briefs, a few at a time: each holds a whole brief.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Edition>> Editions()
    {
        var briefs = await db.Editions.Where(e => e.CaseId == caseId).Select(e => e.Brief).Distinct().Order().ToListAsync(cancel);
        foreach (var brief in briefs)
        {
            for (var after = int.MinValue; ;)
            {
                var portion = await db.Editions.AsNoTracking().Where(e => e.CaseId == caseId && e.Brief == brief && e.Number > after).OrderBy(e => e.Number).Take(10).ToListAsync(cancel);
                if (portion.Count == 0)
                {
                    break;
                }

                yield return portion;
                after = portion[^1].Number;
            }
        }
    }

    /// <summary>The dissents, the links to editions, the judgements of standards and the webhooks.</summary>
    public async Task<IReadOnlyList<object>> Signed()
        => [.. await db.Dissents.AsNoTracking().Where(d => d.CaseId == caseId).ToListAsync(cancel), .. await db.EditionLinks.AsNoTracking().Where(l => l.CaseId == caseId).ToListAsync(cancel),
            .. await db.Judgements.AsNoTracking().Where(j => j.CaseId == caseId).ToListAsync(cancel), .. await db.Webhooks.AsNoTracking().Where(w => w.CaseId == caseId).ToListAsync(cancel)];

    /// <summary>Editions, dissents, links and judgements that the history knows and their tables do not.</summary>
    public async Task<IReadOnlyList<string>> LostPublications()
    {
        var known = await Revisions.Where(r => r.Kind == null && r.Rater == null && (r.Subject.Contains("/edition-") || r.Subject.Contains("/dissent-") || r.Subject.Contains("/link-") || r.Subject.Contains("/judgement-"))).Select(r => r.Subject).Distinct().ToListAsync(cancel);
        var editions = await db.Editions.Where(e => e.CaseId == caseId).Select(e => new { e.Brief, e.Number }).ToListAsync(cancel);
        var dissents = await db.Dissents.Where(d => d.CaseId == caseId).Select(d => new { d.Brief, d.Number }).ToListAsync(cancel);
        var links = await db.EditionLinks.Where(l => l.CaseId == caseId).Select(l => new { l.Brief, l.Number }).ToListAsync(cancel);
        var judgements = await db.Judgements.Where(j => j.CaseId == caseId).Select(j => new { j.Brief, j.Number }).ToListAsync(cancel);
        return [.. known.Where(subject => PublicationSubject.Of(subject) is not null).Except([.. editions.Select(e => Edition.SubjectOf(e.Brief, e.Number)), .. dissents.Select(d => Dissent.SubjectOf(d.Brief, d.Number)), .. links.Select(l => EditionLink.SubjectOf(l.Brief, l.Number)),
            .. judgements.Select(j => StandardJudgement.SubjectOf(j.Brief, j.Number))])];
    }

    /// <summary>Webhooks that the history knows and the table does not.</summary>
    public async Task<IReadOnlyList<string>> LostWebhooks()
        => [.. (await Revisions.Where(r => r.Subject.StartsWith("webhook/")).Select(r => r.Subject).Distinct().ToListAsync(cancel))
            .Except((await db.Webhooks.Where(w => w.CaseId == caseId).Select(w => w.Number).ToListAsync(cancel)).Select(Webhook.SubjectOf))];

    /// <summary>The last change of each of some things.</summary>
    public async Task<Dictionary<string, LastChange>> LastOf(IEnumerable<string> things)
    {
        var subjects = things.ToArray();
        var last = Revisions.Where(r => EF.Parameter(subjects).Contains(r.Subject)).GroupBy(r => r.Subject).Select(subject => subject.Max(r => r.Position));
        return await Revisions.Where(r => last.Contains(r.Position)).ToDictionaryAsync(r => r.Subject, r => new LastChange(r.Position, r.After), cancel);
    }

    /// <summary>How many things of a kind, or how many ratings, the history knows; and how many there are.</summary>
    public async Task<(int Known, int Here)> Counts(ItemKind? kind)
        => (await SubjectsOf(kind).Distinct().CountAsync(cancel), kind is { } items
            ? await db.Items(items).IgnoreQueryFilters().CountAsync(i => i.CaseId == caseId, cancel)
            : await db.Ratings.IgnoreQueryFilters().CountAsync(r => r.CaseId == caseId, cancel));

    /// <summary>The things of a kind, or the ratings, that the history knows, in portions.</summary>
    public async IAsyncEnumerable<IReadOnlyList<string>> Subjects(ItemKind? kind)
    {
        for (var after = ""; ;)
        {
#pragma warning disable CA1309 // the database compares, by the order in which it sorts
            var portion = await SubjectsOf(kind).Where(subject => string.Compare(subject, after) > 0).Distinct().OrderBy(subject => subject).Take(Portion).ToListAsync(cancel);
#pragma warning restore CA1309
            if (portion.Count == 0)
            {
                yield break;
            }

            yield return portion;
            after = portion[^1];
        }
    }

    /// <summary>Which of these numbers are there.</summary>
    public Task<List<int>> Numbers(ItemKind kind, int[] numbers)
        => db.Items(kind).IgnoreQueryFilters().Where(i => i.CaseId == caseId && EF.Parameter(numbers).Contains(i.Number)).Select(i => i.Number).ToListAsync(cancel);

    /// <summary>The names of the ratings on these rows.</summary>
    public async Task<IEnumerable<string>> Cells(int[] rows)
        => (await db.Ratings.IgnoreQueryFilters().AsNoTracking().Where(r => r.CaseId == caseId && EF.Parameter(rows).Contains(r.Row)).ToListAsync(cancel)).Select(cell => cell.Subject);

    /// <summary>Whether the person at work may know of something: it is common, or has a line in their history or register.</summary>
    public async Task<bool> Seen(string subject)
    {
        var item = ItemRef.TryParse(subject, null, out var reference) ? reference : default;
        var isOnesOwn = item.Kind == ItemKind.Forecast || subject.Count(letter => letter == '/') == 2 || subject.StartsWith("comment/", StringComparison.Ordinal);
        return !isOnesOwn || await db.Revisions.AnyAsync(r => r.CaseId == caseId && r.Subject == subject, cancel)
            || await db.Register.AnyAsync(e => e.CaseId == caseId && e.Kind == item.Kind && e.Number == item.Number, cancel);
    }

    private IQueryable<string> SubjectsOf(ItemKind? kind)
    {
        var letters = kind?.Letters();
        return (letters is null ? Revisions.Where(r => r.Kind == null && r.Rater != null && !r.Subject.StartsWith("comment/")) : Revisions.Where(r => r.Kind == letters)).Select(r => r.Subject);
    }
}
