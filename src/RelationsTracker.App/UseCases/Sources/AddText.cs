using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>What bringing in a text did.</summary>
/// <param name="Text">The text, new or filled in.</param>
/// <param name="Source">The source it is a text of.</param>
/// <param name="IsNew">Whether it is a new version of the source's text; else its fingerprint was known.</param>
/// <param name="Exact">Excerpts that are readable now and stand on the very words they were made from.</param>
/// <param name="Inexact">Excerpts whose range does not hold their words.</param>
public sealed record AddedText(ItemRef Text, ItemRef Source, bool IsNew, IReadOnlyList<ItemRef> Exact, IReadOnlyList<ItemRef> Inexact)
{
    /// <summary>What became of the excerpts of the version before, or of these on the next.</summary>
    public CarryCount Carried { get; init; } = CarryCount.None;
}

/// <summary>
/// Brings in the text of a document. A text that the case knows by its fingerprint only becomes readable, with all
/// that was ever cut out of it, and stays marked as withheld; any other text is a new version of its source's.
/// </summary>
public sealed class AddText(FrontDoor door)
{
    /// <summary>Biggest document, in bytes.</summary>
    public const int MaxBytes = 5_000_000;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <param name="Source">The source; null to find it by the fingerprint of the text.</param>
    /// <param name="Document">The bytes of a UTF-8 text.</param>
    /// <param name="Withheld">Whether a new version may not be passed on.</param>
    public sealed record Input(string Case, ItemRef? Source, byte[] Document, [property: StringLength(100)] string MediaType = "text/plain", [property: StringLength(35)] string? Language = null, bool Withheld = false)
    {
        public static Input Of(string caseSlug, ItemRef? source, string text) => new(caseSlug, source, Encoding.UTF8.GetBytes(text));
    }

    public Task<Outcome<AddedText>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var words = TextNormalisation.Normalise(Decode(input.Document));
            var fingerprint = TextFingerprint.Of(words);
            var known = (await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && t.Content.Sha256 == fingerprint).OrderBy(t => t.Number).ToListAsync(desk.Cancel))
                .Find(t => input.Source is null || t.Content.Source == input.Source);
            var text = known ?? await Next(desk, input, words, fingerprint);
            if (known is { Content.Text: null })
            {
                known.Revise(known.Content with { Text = words });
            }

            var (exact, inexact) = await Verify(desk, text);
            return new AddedText(text.Ref, text.Content.Source, known is null, exact, inexact) { Carried = await desk.Carry(text) };
        }, cancel: cancel);

    private static string Decode(byte[] document)
    {
        if (document.Length is 0 or > MaxBytes)
        {
            throw new RuleException(document.Length == 0 ? "The document is empty." : $"The document has {document.Length} bytes; at most {MaxBytes} are taken. Split it.");
        }

        try
        {
            return Utf8.GetString(document);
        }
        catch (DecoderFallbackException)
        {
            throw new RuleException("The document is not a UTF-8 text. Save it as plain text in UTF-8 and try again.");
        }
    }

    private static async Task<SourceText> Next(Desk desk, Input input, string words, string fingerprint)
    {
        if (input.Source is not { } source)
        {
            throw new RuleException(await Unknown(desk, words.Length));
        }

        var editions = await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && t.Content.Source == source).Select(t => t.Content.Edition).ToListAsync(desk.Cancel);
        var content = new SourceTextContent
        {
            Source = (await desk.Find<Source>(source)).Ref,
            Edition = editions.DefaultIfEmpty().Max() + 1,
            MediaType = input.MediaType,
            Language = string.IsNullOrWhiteSpace(input.Language) ? null : input.Language.Trim(),
            Normalisation = TextNormalisation.Id,
            Sha256 = fingerprint,
            Length = words.Length,
            Withheld = input.Withheld,
            Text = words,
        };
        FlawedException.ThrowIfAny(new ItemRef(ItemKind.SourceText, 0), content.Flaws());
        var made = (SourceText)ItemType.Of(ItemKind.SourceText).Make(desk.Case.Id, await desk.NextNumber(ItemKind.SourceText), content);
        await desk.Check(made.Ref, content);
        desk.Db.Add(made);
        return made;
    }

    // A copy from another page or another download is often the same but for a few characters: say how far off it is.
    private static async Task<string> Unknown(Desk desk, int length)
    {
        var waiting = await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && t.Content.Text == null).OrderBy(t => t.Number).ToListAsync(desk.Cancel);
        var lengths = waiting.Select(t => $"{t.Ref} of {t.Content.Source} has {t.Content.Length}").ToList();
        return $"No text of this case has the fingerprint of this document, which has {length} UTF-16 units{(lengths.Count == 0 ? "" : $" ({string.Join(", ", lengths.Take(5))})")}. Choose the source to add it as a new version, or bring in the very same edition.";
    }

    private static async Task<(List<ItemRef> Exact, List<ItemRef> Inexact)> Verify(Desk desk, SourceText text)
    {
        var reference = text.Ref;
        var view = new Core.Cases.CaseView(new Dictionary<ItemRef, Content> { [reference] = text.Content });
        var excerpts = (await desk.Db.Set<Excerpt>().AsNoTracking().Where(e => e.CaseId == desk.Case.Id && e.Content.Text == reference).OrderBy(e => e.Number).ToListAsync(desk.Cancel))
            .ToLookup(e => !ExcerptRules.Check(e.Content, view).Any(), e => e.Ref);
        return ([.. excerpts[true]], [.. excerpts[false]]);
    }
}
