using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Search;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>Reads what was found as it was written, and marks in it what was looked for.</summary>
internal static class HitReading
{
    public static async Task<IReadOnlyList<SearchHit>> Of(SearchScope scope, IReadOnlyList<RankedCandidate> page)
    {
        var reliabilities = await Reliabilities(scope.Desk, [.. page.Select(f => f.Row)]);
        var hits = new Dictionary<(Guid, ItemKind?, int), SearchHit>();
        foreach (var some in page.GroupBy(f => (f.Row.CaseId, f.Row.Kind)))
        {
            foreach (var hit in some.Key.Kind is { } kind ? await Items(scope, some.Key.CaseId, kind, [.. some]) : await Comments(scope, some.Key.CaseId, [.. some]))
            {
                hits[hit.Key] = hit.Hit;
            }
        }

        return [.. page.Where(f => hits.ContainsKey(f.Row.Item)).Select(f => hits[f.Row.Item] with
        {
            Grade = FacetCounts.GradeOf(f.Row, reliabilities),
            IsCertain = scope.Query.Possibly is { } days ? SearchFilters.Certainly(days, f.Row.Earliest, f.Row.Latest) : scope.Query.Within is null ? null : true,
        })];
    }

    public static async Task<Dictionary<(Guid, int), Reliability>> Reliabilities(Desk desk, IReadOnlyList<Candidate> rows)
    {
        var found = new Dictionary<(Guid, int), Reliability>();
        foreach (var inCase in rows.Where(row => row is { Voice: not null, Credibility: not null }).GroupBy(row => row.CaseId))
        {
            var voices = inCase.Select(row => row.Voice!.Value).Distinct().ToList();
            foreach (var source in await desk.Db.Set<Source>().Where(s => s.CaseId == inCase.Key && voices.Contains(s.Number)).Select(s => new { s.Number, s.Content.Reliability }).ToListAsync(desk.Cancel))
            {
                found[(inCase.Key, source.Number)] = source.Reliability;
            }
        }

        return found;
    }

    private static async Task<IEnumerable<((Guid, ItemKind?, int) Key, SearchHit Hit)>> Items(SearchScope scope, Guid caseId, ItemKind kind, IReadOnlyList<RankedCandidate> found)
    {
        var (db, cancel) = (scope.Desk.Db, scope.Desk.Cancel);
        var numbers = found.Select(f => f.Row.Number).ToList();
        var lines = await db.Register.Where(e => e.CaseId == caseId && e.Kind == kind && numbers.Contains(e.Number)).ToDictionaryAsync(e => e.Number, cancel);

        // A text may have millions of letters; it is read once, where its words are shown.
        var contents = kind == ItemKind.SourceText ? [] : await db.Items(kind).Where(item => item.CaseId == caseId && numbers.Contains(item.Number)).ToDictionaryAsync(item => item.Number, item => item.Body, cancel);
        var hits = new List<((Guid, ItemKind?, int) Key, SearchHit Hit)>();
        foreach (var f in found.Where(f => lines.ContainsKey(f.Row.Number)))
        {
            var (line, content) = (lines[f.Row.Number], contents.GetValueOrDefault(f.Row.Number));
            var title = Snippet.Of(line.Title, scope.Query, most: 400);
            var texts = await Texts(scope, f.Row, content);
            hits.Add((f.Row.Item, new SearchHit(scope.Cases[caseId].Slug, scope.Cases[caseId].Title, kind.Letters(), $"{line.Ref}", line.Number, title, Elsewhere(scope.Query, texts, title), line.State, f.Rank)
            {
                When = content?.When,
                ChangedAt = line.ChangedAt,
                Start = kind == ItemKind.SourceText && f.Row.Piece > 0 ? f.Row.Start : null,
            }));
        }

        return hits;
    }

    private static async Task<IReadOnlyList<string>> Texts(SearchScope scope, Candidate row, Content? content)
    {
        if (row is { Kind: ItemKind.SourceText, Piece: > 0 })
        {
            return [await Words(scope, row.CaseId, row.Number, row.Start, row.Length) ?? ""];
        }

        if (content is ExcerptContent excerpt)
        {
            return Findable.Texts(content, await Words(scope, row.CaseId, excerpt.Text.Number, excerpt.Start, excerpt.End - excerpt.Start));
        }

        return content is null ? [] : row.Piece > 0 && Findable.LongText(content) is { } whole && row.Start + row.Length <= whole.Length ? [whole.Substring(row.Start, row.Length)] : [.. Findable.Texts(content).Skip(1)];
    }

    // Databases count letters where offsets count UTF-16 units, so a text is cut here.
    private static async Task<string?> Words(SearchScope scope, Guid caseId, int text, int start, int length)
    {
        if (!scope.Texts.TryGetValue((caseId, text), out var whole))
        {
            whole = await scope.Desk.Db.Set<SourceText>().Where(t => t.CaseId == caseId && t.Number == text).Select(t => t.Content.Text).SingleOrDefaultAsync(scope.Desk.Cancel);
            scope.Texts[(caseId, text)] = whole;
        }

        return whole is not null && start + length <= whole.Length ? whole.Substring(start, length) : null;
    }

    // The field with most of the words, where it has more to show than the title.
    private static Snippet Elsewhere(SearchQuery query, IReadOnlyList<string> texts, Snippet title)
        => texts.Select(text => Snippet.Of(WithoutBrackets(text), query)).Where(s => s.Marks > 0).MaxBy(s => s.Marks) is { } best && (title.Marks == 0 || best.Marks > title.Marks) ? best : Snippet.Empty;

    // [[C42]] is read as C42.
    private static string WithoutBrackets(string text) => text.Replace("[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal);

    private static async Task<IEnumerable<((Guid, ItemKind?, int) Key, SearchHit Hit)>> Comments(SearchScope scope, Guid caseId, IReadOnlyList<RankedCandidate> found)
    {
        var numbers = found.Select(f => (long)f.Row.Number).ToList();
        var ranks = found.ToDictionary(f => (long)f.Row.Number, f => f.Rank);
        var comments = await scope.Desk.Db.Comments.Where(c => c.CaseId == caseId && numbers.Contains(c.Number)).ToListAsync(scope.Desk.Cancel);
        return comments.Select(c => ((caseId, (ItemKind?)null, (int)c.Number), Hit(scope, c, ranks[c.Number])));
    }

    private static SearchHit Hit(SearchScope scope, Comment comment, SearchRank rank)
    {
        var here = scope.Cases[comment.CaseId];
        var title = new Snippet([new SnippetPart($"Comment on {comment.About}", false)], 0);
        return new SearchHit(here.Slug, here.Title, Findable.Comment, comment.About, comment.Number, title, Snippet.Of(WithoutBrackets(comment.Text), scope.Query), ItemState.Active, rank)
        {
            By = comment.By,
            ChangedAt = comment.ChangedAt ?? comment.At,
        };
    }
}
