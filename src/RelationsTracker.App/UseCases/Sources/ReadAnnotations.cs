using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>An excerpt as an annotation: its range, what rests on it, when it last changed, and its words where they may be passed on.</summary>
public sealed record AnnotationToWrite(ItemRef Ref, ExcerptContent Content, DateTimeOffset Modified, IReadOnlyList<ItemLine> RestsOnIt, TextQuote? Quote);

/// <summary>The annotations of one text.</summary>
/// <param name="Points">Counts its code points; null where its words are not at hand.</param>
public sealed record AnnotationsOfText(ItemRef Text, ItemRef Source, string MediaType, string? Language, string Sha256, CodePoints? Points, IReadOnlyList<AnnotationToWrite> Annotations);

/// <summary>
/// Reads excerpts as annotations, to be passed on: one excerpt, those of a text, of all texts of a source, or of the case. The
/// words of a withheld text stay here even where they are at hand; only quotations that the case itself carries go along.
/// </summary>
public sealed class ReadAnnotations(FrontDoor door)
{
    /// <param name="item">An excerpt, a source text or a source; null for the whole case.</param>
    public Task<Outcome<IReadOnlyList<AnnotationsOfText>>> Handle(string slug, ItemRef? item, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<AnnotationsOfText>>(slug, async desk =>
        {
            var one = item is { Kind: ItemKind.Excerpt } excerpt ? await desk.Find<Excerpt>(excerpt) : null;
            var read = new List<AnnotationsOfText>();
            foreach (var text in await Texts(desk, one?.Content.Text ?? item))
            {
                var reference = text.Ref;
                var excerpts = one is not null ? [one] : await desk.Db.Set<Excerpt>().Where(e => e.CaseId == desk.Case.Id && e.Content.Text == reference)
                    .OrderBy(e => e.Content.Start).ThenBy(e => e.Content.End).ThenBy(e => e.Number).ToListAsync(desk.Cancel);
                read.Add(await Read(desk, text, [.. excerpts.Where(e => e == one || e.Content.State != ItemState.Removed)]));
            }

            return read;
        }, cancel);

    private static async Task<IReadOnlyList<SourceText>> Texts(Desk desk, ItemRef? of)
        => of switch
        {
            null => await Where(desk, text => true),
            { Kind: ItemKind.SourceText } item => [await desk.Find<SourceText>(item)],
            { Kind: ItemKind.Source } item => await OfSource(desk, (await desk.Find<Source>(item)).Ref),
            { } item => throw new MissingException($"{item} has no annotations; excerpts, texts and sources have."),
        };

    private static Task<IReadOnlyList<SourceText>> OfSource(Desk desk, ItemRef source) => Where(desk, text => text.Content.Source == source);

    private static async Task<IReadOnlyList<SourceText>> Where(Desk desk, Expression<Func<SourceText, bool>> which)
        => [.. (await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id).Where(which).OrderBy(t => t.Content.Edition).ThenBy(t => t.Number).ToListAsync(desk.Cancel))
            .Where(t => t.Content.State != ItemState.Removed)];

    private static async Task<AnnotationsOfText> Read(Desk desk, SourceText text, List<Excerpt> excerpts)
    {
        var numbers = excerpts.Select(e => e.Number).ToList();
        var users = await desk.UsersOf(numbers);
        var changed = await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == ItemKind.Excerpt && numbers.Contains(e.Number)).ToDictionaryAsync(e => e.Number, e => e.ChangedAt, desk.Cancel);
        return new AnnotationsOfText(text.Ref, text.Content.Source, text.Content.MediaType, text.Content.Language, text.Content.Sha256, text.Content.Text is { } words ? CodePoints.Of(words) : null,
            [.. excerpts.Select(e => new AnnotationToWrite(e.Ref, e.Content, changed[e.Number], [.. users[e.Number].Select(tie => tie.Other).DistinctBy(line => line.Ref)], Quote(text.Content, e.Content)))]);
    }

    private static TextQuote? Quote(SourceTextContent text, ExcerptContent excerpt)
        => text is { Withheld: false, Text: { } words } ? excerpt.End <= words.Length ? TextQuote.ContextOf(words, excerpt.Start, excerpt.End) : null
            : excerpt.Quotation is { } quotation ? new TextQuote(quotation, "", "") : null;
}
