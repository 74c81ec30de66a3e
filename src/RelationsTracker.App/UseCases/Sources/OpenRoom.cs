using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Sentences;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>Opens a source for reading: one page of one version of its text, with what stands on it.</summary>
public sealed class OpenRoom(FrontDoor door, KnownLayouts layouts)
{
    /// <summary>Pieces of the coverage bar.</summary>
    public const int BarPieces = 240;

    public Task<Outcome<Room>> Handle(string slug, ItemRef source, RoomPlace place, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var name = (await desk.Find<Source>(source)).Content.Name;
            var texts = await Texts(desk, source);
            var wanted = place.Excerpt is { } one && await desk.Db.Set<Excerpt>().SingleOrDefaultAsync(e => e.CaseId == desk.Case.Id && e.Number == one.Number, desk.Cancel) is { } found ? found.Content : null;
            var text = texts.FirstOrDefault(t => t.Ref == (wanted?.Text ?? place.Text)) ?? texts.FirstOrDefault();
            if (text is null)
            {
                return new Room(source, name, texts, null, null, null, [], 0, 0, desk.By.May(Permission.Edit));
            }

            var excerpts = await Excerpts(desk, text.Ref);
            var waiting = texts.Count > 1 ? await Waiting(desk, texts) : 0;
            if (text is { IsHere: false } or { Length: 0 } || await KnownLayouts.Cover(desk, text.Ref.Number) is not { } content)
            {
                return new Room(source, name, texts, text, null, null, excerpts, excerpts.Count, waiting, desk.By.May(Permission.Edit));
            }

            var layout = await layouts.Of(desk, text.Ref.Number, text.Sha256);
            var shown = (wanted?.Start ?? place.At) is { } at ? layout.PageAt(at) : Math.Clamp(place.Page ?? 1, 1, layout.Pages.Count);
            var (page, coverage) = Lay(layout, shown, await KnownLayouts.Words(desk, text.Ref.Number, layout, shown), content, excerpts);
            return new Room(source, name, texts, text, page, coverage, [.. excerpts.Where(e => e.Content.Start < page.End && e.Content.End > page.Start)], excerpts.Count, waiting, desk.By.May(Permission.Edit));
        }, cancel);

    private static async Task<List<RoomText>> Texts(Desk desk, ItemRef source)
    {
        // The words themselves may be long: only those of the text that is read are fetched.
        var texts = await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && t.Content.Source == source).OrderByDescending(t => t.Content.Edition)
            .Select(t => new { t.Number, t.Content.Edition, t.Content.Language, t.Content.Length, t.Content.Sha256, t.Content.Withheld, IsHere = t.Content.Text != null }).ToListAsync(desk.Cancel);
        var removed = await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == ItemKind.SourceText && e.State == ItemState.Removed).Select(e => e.Number).ToListAsync(desk.Cancel);
        return [.. texts.Where(t => !removed.Contains(t.Number)).Select(t => new RoomText(new ItemRef(ItemKind.SourceText, t.Number), t.Edition, t.Language, t.Length, t.Sha256, t.Withheld, t.IsHere))];
    }

    private static async Task<List<UsedExcerpt>> Excerpts(Desk desk, ItemRef text)
    {
        var excerpts = (await desk.Db.Set<Excerpt>().Where(e => e.CaseId == desk.Case.Id && e.Content.Text == text).OrderBy(e => e.Content.Start).ThenBy(e => e.Content.End).ThenBy(e => e.Number).ToListAsync(desk.Cancel))
            .Where(e => e.Content.State != ItemState.Removed).ToList();
        var carriedFrom = await desk.CarriedFrom();
        var users = await desk.UsersOf(excerpts.SelectMany(e => carriedFrom.WithFormer(e.Number)).Distinct());
        return [.. excerpts.Select(e => new UsedExcerpt(e.Ref, e.Content, [.. carriedFrom.WithFormer(e.Number).SelectMany(one => users[one])]))];
    }

    private static async Task<int> Waiting(Desk desk, List<RoomText> texts)
    {
        var references = texts.Select(t => t.Ref).ToList();
        return (await desk.Db.Set<Excerpt>().Where(e => e.CaseId == desk.Case.Id && references.Contains(e.Content.Text)).Select(e => e.Content.Carries).ToListAsync(desk.Cancel)).Count(carries => carries.Any(carry => carry.IsOpen));
    }

    private static (RoomPage Page, RoomCoverage Coverage) Lay(TextLayout layout, int shown, string words, SourceTextContent content, List<UsedExcerpt> excerpts)
    {
        var (start, end) = (layout.Pages[shown - 1].Start, layout.Pages[shown - 1].End);
        var all = layout.Sentences;
        var states = TextCoverage.States([.. all.Select(s => (s.Start, s.End))], excerpts.Where(e => e.IsClaimed).Select(e => (e.Content.Start, e.Content.End)), content.Skips.Select(s => (s.Start, s.End)));
        var here = all.Zip(states, (sentence, state) => new RoomSentence(sentence.Start, sentence.End, state, sentence.Kind == SentenceKind.Heading,
            state == SentenceState.Skipped ? content.Skips.FirstOrDefault(s => s.Start < sentence.End && s.End > sentence.Start) : null)).Where(s => s.Start < end && s.End > start).ToList();
        List<(int Start, int End)> paragraphs = [.. TextSections.Paragraphs(words, 0, words.Length).Select(p => (p.Start + start, p.End + start))];
        return (new RoomPage(shown, layout.Pages, words, paragraphs, here), Measure(content, layout, states, start, end));
    }

    private static RoomCoverage Measure(SourceTextContent content, TextLayout layout, IReadOnlyList<SentenceState> states, int start, int end)
    {
        var all = layout.Sentences;
        var counted = Enumerable.Range(0, all.Count).Where(i => all[i].Kind != SentenceKind.Heading).ToList();
        List<(int Start, int End)> places = [.. counted.Select(i => (all[i].Start, all[i].End))];
        List<SentenceState> became = [.. counted.Select(i => states[i])];
        var sections = TextSections.Of(content.Parts, layout.Pages);
        var unread = places.Where((_, i) => became[i] == SentenceState.Unread).Select(s => (int?)s.Start).ToList();
        return new RoomCoverage(Coverage.Of(became), [.. sections.Zip(TextCoverage.Of(sections, places, became))], TextCoverage.Bar(content.Length, places, became, BarPieces),
            unread.Find(s => s >= end) ?? unread.Find(s => s < start));
    }
}
