using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>A range of a text: UTF-16 units, end exclusive.</summary>
public readonly record struct TextRange(int Start, int End);

/// <summary>Makes excerpts inside other pieces of work.</summary>
internal static class ExcerptMaking
{
    /// <summary>The text, of which excerpts may be made because its words are at hand.</summary>
    /// <exception cref="RuleException">Its words are not at hand.</exception>
    public static async Task<SourceText> Readable(this Desk desk, ItemRef text)
    {
        var found = await desk.Find<SourceText>(text);
        return found.Content.Text is null ? throw new RuleException($"The words of {text} are not here: they are withheld. Bring the document in first.")
            : found.Content.State == ItemState.Removed ? throw new RuleException($"{text} was removed. Restore it first.")
            : found;
    }

    /// <summary>The excerpt of exactly this range: the one that is there, or a new one.</summary>
    /// <param name="begin">With what a new one begins its life; see <see cref="Adding.Put"/>.</param>
    /// <exception cref="FlawedException">The range is empty, outside the text, or cuts a character in two.</exception>
    public static async Task<ItemRef> ExcerptOf(this Desk desk, SourceText text, TextRange range, Func<Content, Content>? begin = null)
    {
        var reference = text.Ref;
        var there = await desk.Db.Set<Excerpt>().Where(e => e.CaseId == desk.Case.Id && e.Content.Text == reference && e.Content.Start == range.Start && e.Content.End == range.End).ToListAsync(desk.Cancel);
        if (there.Concat(desk.Db.Set<Excerpt>().Local.Where(e => e.Content.Text == reference && e.Content.Start == range.Start && e.Content.End == range.End))
            .FirstOrDefault(e => e.Content.State != ItemState.Removed) is { } known)
        {
            return known.Ref;
        }

        var words = text.Content.Text!;
        var content = new ExcerptContent
        {
            Text = reference,
            Start = range.Start,
            End = range.End,
            Sha256 = TextFingerprint.Of(words[Math.Clamp(range.Start, 0, words.Length)..Math.Clamp(range.End, Math.Clamp(range.Start, 0, words.Length), words.Length)]),
        };
        FlawedException.ThrowIfAny(new ItemRef(ItemKind.Excerpt, 0), content.Flaws());
        return await desk.Put(content, ItemKind.Excerpt, begin);
    }
}
