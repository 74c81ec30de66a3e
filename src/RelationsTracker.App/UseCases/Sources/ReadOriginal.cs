using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>What is known of the document a text was taken from.</summary>
/// <param name="Text">The text that was taken from it.</param>
/// <param name="Answered">The address it was fetched from in the end; null for what was handed over.</param>
public sealed record OriginalAbout(ItemRef Text, string FileName, string MediaType, long Size, string Sha256, DateTimeOffset At, string? Asked, string? Answered);

/// <summary>The document a text was taken from.</summary>
public sealed record OriginalDocument(OriginalAbout About, byte[] Bytes);

/// <summary>Gives a document back as it came. That of a withheld text is for editors.</summary>
public sealed class ReadOriginal(FrontDoor door)
{
    public async Task<Outcome<OriginalDocument>> Handle(string slug, ItemRef text, CancellationToken cancel = default)
    {
        var withheld = await door.Read(slug, async desk => (await desk.Find<SourceText>(text)).Content.Withheld, cancel);
        return withheld is Outcome<bool>.Done { Value: var isWithheld }
            ? await door.Read(isWithheld ? Permission.Edit : Permission.Read, slug, desk => Find(desk, text), cancel)
            : withheld.NotDone<OriginalDocument>();
    }

    private static async Task<OriginalDocument> Find(Desk desk, ItemRef text)
        => await desk.Db.Documents.SingleOrDefaultAsync(d => d.CaseId == desk.Case.Id && d.Text == text.Number, desk.Cancel) is { } kept
            ? new OriginalDocument(new OriginalAbout(text, kept.FileName, kept.MediaType, kept.Size, kept.Sha256, kept.At, kept.Asked, kept.Answered), kept.Bytes)
            : throw new MissingException($"No document is kept of {text}: it came with a package, or before documents were kept.");
}
