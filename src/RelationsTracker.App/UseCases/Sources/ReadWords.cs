using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>A hedge that lies inside shown words: its place in them and its class.</summary>
public sealed record HedgeMark(ItemRef Ref, int Start, int End, string Words);

/// <summary>
/// An excerpt as people read it: the words with a little of what stands around them, or none where the text is
/// withheld and was not brought in.
/// </summary>
public sealed record ShownExcerpt(ItemRef Ref, ItemRef Text, ItemRef Source, string SourceName, int Start, int End, string? Words, string Before, string After, bool IsQuotation, IReadOnlyList<HedgeMark> Hedges, string? Language);

/// <summary>Reads the words of excerpts.</summary>
public sealed class ReadWords(FrontDoor door)
{
    private const int Around = 60;

    public Task<Outcome<IReadOnlyList<ShownExcerpt>>> Handle(string slug, IReadOnlyCollection<ItemRef> excerpts, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<ShownExcerpt>>(slug, async desk =>
        {
            var numbers = excerpts.Select(e => e.Number).Distinct().ToList();
            var found = await desk.Db.Set<Excerpt>().Where(e => e.CaseId == desk.Case.Id && numbers.Contains(e.Number)).ToListAsync(desk.Cancel);
            var textNumbers = found.Select(e => e.Content.Text.Number).Distinct().ToList();
            var texts = await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && textNumbers.Contains(t.Number)).ToDictionaryAsync(t => t.Ref, t => t.Content, desk.Cancel);
            var sources = await desk.Db.Set<Source>().Where(s => s.CaseId == desk.Case.Id).ToDictionaryAsync(s => s.Ref, s => s.Content.Name, desk.Cancel);
            var hedges = await Hedges(desk, [.. texts.Keys]);
            return [.. excerpts.Distinct().Select(r => found.FirstOrDefault(e => e.Ref == r)).OfType<Excerpt>().Select(e => Show(e, texts[e.Content.Text], sources, hedges))];
        }, cancel);

    private static ShownExcerpt Show(Excerpt excerpt, SourceTextContent text, Dictionary<ItemRef, string> sources, List<(ExcerptContent Where, Hedge Hedge)> hedges)
    {
        var at = excerpt.Content;
        var whole = text.Text;
        var inside = hedges.Where(h => h.Where.Text == at.Text && h.Where.Start >= at.Start && h.Where.End <= at.End)
            .Select(h => new HedgeMark(h.Hedge.Ref, h.Where.Start - at.Start, h.Where.End - at.Start, h.Hedge.Content.Words));
        return new ShownExcerpt(excerpt.Ref, at.Text, text.Source, sources.GetValueOrDefault(text.Source) ?? "", at.Start, at.End,
            whole is not null ? whole[at.Start..at.End] : at.Quotation,
            whole is null ? "" : whole[Math.Max(0, at.Start - Around)..at.Start],
            whole is null ? "" : whole[at.End..Math.Min(whole.Length, at.End + Around)],
            whole is null && at.Quotation is not null,
            whole is null ? [] : [.. inside],
            text.Language);
    }

    private static async Task<List<(ExcerptContent Where, Hedge Hedge)>> Hedges(Desk desk, HashSet<ItemRef> texts)
    {
        var hedges = await desk.Db.Set<Hedge>().Where(h => h.CaseId == desk.Case.Id).ToListAsync(desk.Cancel);
        var numbers = hedges.Select(h => h.Content.Excerpt.Number).ToList();
        var places = await desk.Db.Set<Excerpt>().Where(e => e.CaseId == desk.Case.Id && numbers.Contains(e.Number)).ToDictionaryAsync(e => e.Ref, e => e.Content, desk.Cancel);
        return [.. hedges.Where(h => h.Content.State != ItemState.Removed && places.TryGetValue(h.Content.Excerpt, out var where) && texts.Contains(where.Text)).Select(h => (places[h.Content.Excerpt], h))];
    }
}
