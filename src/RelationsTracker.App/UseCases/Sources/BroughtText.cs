using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Documents;
using RelationsTracker.App.Exchange.Documents.Apart;
using RelationsTracker.App.Storage;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;
using RelationsTracker.Core.Text.Likeness;
using RelationsTracker.Core.Text.Normalisation;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>A document that was read, on its way into a case.</summary>
internal sealed class BroughtText(Desk desk, AddText.Input input, DocumentText document, DocumentLimits limits)
{
    private readonly NormalText _plain = NormalForm.AsItIs.Of(document.Text);
    private readonly NormalText _clean = NormalForm.Clean.Of(document.Text);
    private readonly string _bytes = Convert.ToHexStringLower(SHA256.HashData(input.Document));

    private (NormalForm Form, NormalText Text) Wanted => input.AsItIs ? (NormalForm.AsItIs, _plain) : (NormalForm.Clean, _clean);

    public async Task<AddedText> Enter()
    {
        var known = await Known();
        var wasHere = known?.Content.Text is not null;
        var (text, sourceIsNew) = known is null ? await Next() : (known, false);
        if (known is { Content.Text: null })
        {
            known.Revise(known.Content with { Text = InFormOf(known.Content).Text });
        }

        await Keep(text);
        var near = await Near(text);
        var (exact, inexact) = await Verify(text);
        return new AddedText(text.Ref, text.Content.Source, known is null, exact, inexact)
        {
            SourceName = sourceIsNew ? near.Own : (await desk.Find<Source>(text.Content.Source)).Content.Name,
            SourceIsNew = sourceIsNew,
            WasHere = wasHere,
            Near = near.Texts,
            Carried = await desk.Carry(text),
            Skips = text.Content.CarriedSkips,
        };
    }

    // By the fingerprint of the text in the form it is kept in, else by the bytes of its document.
    private async Task<SourceText?> Known()
    {
        var (plain, clean) = (TextFingerprint.Of(_plain.Text), TextFingerprint.Of(_clean.Text));
        var same = await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && (t.Content.Sha256 == plain || t.Content.Sha256 == clean)).OrderBy(t => t.Number).ToListAsync(desk.Cancel);
        var known = same.Find(t => t.Content.State != ItemState.Removed && IsAskedFor(t) && TextFingerprint.Of(InFormOf(t.Content).Text) == t.Content.Sha256);
        if (known is not null)
        {
            return known;
        }

        var numbers = await desk.Db.Documents.Where(d => d.CaseId == desk.Case.Id && d.Sha256 == _bytes).Select(d => d.Text).ToListAsync(desk.Cancel);
        return (await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && numbers.Contains(t.Number)).OrderBy(t => t.Number).ToListAsync(desk.Cancel))
            .Find(t => t.Content.State != ItemState.Removed && IsAskedFor(t) && t.Content.Normalisation == Wanted.Form.Id);
    }

    // Who asks for a version of a source with all its marks gets one, though the clean one is here.
    private bool IsAskedFor(SourceText text)
        => input.Source is null || (text.Content.Source == input.Source && (!input.AsItIs || text.Content.Text is null || text.Content.Normalisation == NormalForm.AsItIs.Id));

    private NormalText InFormOf(SourceTextContent text) => text.Normalisation == NormalForm.Clean.Id ? _clean : _plain;

    private async Task<(SourceText Text, bool SourceIsNew)> Next()
    {
        var (form, words) = Wanted;
        var source = input.Source is { } named ? (await desk.Find<Source>(named)).Ref
            : input.NewSource is { } made ? await Make(made)
            : throw new RuleException(await Unknown(words.Text.Length));
        var editions = await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && t.Content.Source == source).Select(t => t.Content.Edition).ToListAsync(desk.Cancel);
        var content = new SourceTextContent
        {
            Source = source,
            Edition = editions.DefaultIfEmpty().Max() + 1,
            MediaType = document.Format.MediaType(),
            Language = DocumentGuess.Language(input.Language) ?? DocumentGuess.Language(document.Details.Language),
            Normalisation = form.Id,
            Sha256 = TextFingerprint.Of(words.Text),
            Length = words.Text.Length,
            Withheld = input.Withheld,
            Text = words.Text,
        };
        content = await WithSkips(source, content);
        FlawedException.ThrowIfAny(new ItemRef(ItemKind.SourceText, 0), content.Flaws());
        var text = (SourceText)ItemType.Of(ItemKind.SourceText).Make(desk.Case.Id, await desk.NextNumber(ItemKind.SourceText), content);
        if (input.Source is not null)
        {
            await desk.Check(text.Ref, content);
        }

        desk.Db.Add(text);
        return (text, input.Source is null);
    }

    // What was skipped on the version before comes along at once: a new text has no history to add it to.
    private async Task<SourceTextContent> WithSkips(ItemRef source, SourceTextContent content)
    {
        var former = (await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && t.Content.Source == source).ToListAsync(desk.Cancel))
            .Where(t => t.Content.State != ItemState.Removed).OrderBy(t => t.Content.Edition).ThenBy(t => t.Number).LastOrDefault();
        return former is { Content: { Text: { } before, Skips.Count: > 0 } was } ? CarriedSkips.Carry((former.Ref, was), content, new ReAnchoring(before, content.Text!)) : content;
    }

    private async Task<ItemRef> Make(SourceContent given)
    {
        var content = DocumentGuess.Fill(given, document.Details, input, DateOnly.FromDateTime(desk.At.UtcDateTime));
        FlawedException.ThrowIfAny(new ItemRef(ItemKind.Source, 0), content.Flaws());
        var source = ItemType.Of(ItemKind.Source).Make(desk.Case.Id, await desk.NextNumber(ItemKind.Source), content);
        await desk.Check(source.Ref, content);
        desk.Db.Add(source);
        return source.Ref;
    }

    // A copy from another page or another download is often the same but for a few characters: say how far off it is.
    private async Task<string> Unknown(int length)
    {
        var waiting = await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && t.Content.Text == null).OrderBy(t => t.Number).ToListAsync(desk.Cancel);
        var lengths = waiting.Select(t => $"{t.Ref} of {t.Content.Source} has {t.Content.Length}").ToList();
        return $"No text of this case has the fingerprint of this document, which has {length} UTF-16 units{(lengths.Count == 0 ? "" : $" ({string.Join(", ", lengths.Take(5))})")}. Choose the source to add it as a new version, or bring in the very same edition.";
    }

    // The document that made the text readable first is the one that is kept.
    private async Task Keep(SourceText text)
    {
        if (await desk.Db.Documents.AnyAsync(d => d.CaseId == desk.Case.Id && d.Text == text.Number, desk.Cancel))
        {
            return;
        }

        var kept = await desk.Db.Documents.SumAsync(d => (long?)d.Size, desk.Cancel) ?? 0;
        if (kept + input.Document.LongLength > limits.Kept)
        {
            throw new RuleException($"The documents of this installation take {kept / 1_000_000} MB, and at most {limits.Kept / 1_000_000} MB are kept. Nothing was brought in. The owner can raise the limit (Documents:Kept).");
        }

        desk.Db.Add(KeptDocument.Of(text, input.Document, _bytes, desk.At, document.Format.MediaType(), input.FileName, input.Charset, InFormOf(text.Content).Map.ToString(), input.From?.Asked, input.From?.Answered));
    }

    private async Task<(string Own, List<NearText> Texts)> Near(SourceText text)
    {
        await NearTexts.SignOlder(desk);
        var signature = TextSignature.Of(text.Content.Text!);
        if (desk.Db.Entry(text).State == EntityState.Added)
        {
            desk.Db.Sign(text, signature);
        }

        var own = desk.Db.ChangeTracker.Entries<Source>().FirstOrDefault(e => e.State == EntityState.Added)?.Entity.Content.Name ?? "";
        return (own, signature is null ? [] : await NearTexts.To(desk, text, signature));
    }

    private async Task<(List<ItemRef> Exact, List<ItemRef> Inexact)> Verify(SourceText text)
    {
        var reference = text.Ref;
        var view = new CaseView(new Dictionary<ItemRef, Content> { [reference] = text.Content });
        var excerpts = (await desk.Db.Set<Excerpt>().AsNoTracking().Where(e => e.CaseId == desk.Case.Id && e.Content.Text == reference).OrderBy(e => e.Number).ToListAsync(desk.Cancel))
            .ToLookup(e => !ExcerptRules.Check(e.Content, view).Any(), e => e.Ref);
        return ([.. excerpts[true]], [.. excerpts[false]]);
    }
}
