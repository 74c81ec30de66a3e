using System.ComponentModel.DataAnnotations;
using System.Text;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Documents;
using RelationsTracker.App.Exchange.Documents.Apart;
using RelationsTracker.App.Exchange.Documents.Fetching;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>A text that shares half of its runs of words or more with another.</summary>
/// <param name="Likeness">Share of common runs, 0 to 1.</param>
public sealed record NearText(ItemRef Text, ItemRef Source, string SourceName, double Likeness);

/// <summary>What bringing in a text did.</summary>
/// <param name="Text">The text, new or filled in.</param>
/// <param name="Source">The source it is a text of.</param>
/// <param name="IsNew">Whether it is a new version of the source's text; else its fingerprint was known.</param>
/// <param name="Exact">Excerpts that are readable now and stand on the very words they were made from.</param>
/// <param name="Inexact">Excerpts whose range does not hold their words.</param>
public sealed record AddedText(ItemRef Text, ItemRef Source, bool IsNew, IReadOnlyList<ItemRef> Exact, IReadOnlyList<ItemRef> Inexact)
{
    /// <summary>What the source is called.</summary>
    public string SourceName { get; init; } = "";

    /// <summary>Whether the source was made in the same go, from what the document says of itself.</summary>
    public bool SourceIsNew { get; init; }

    /// <summary>Whether the very same document was here, and readable, before: then nothing was changed.</summary>
    public bool WasHere { get; init; }

    /// <summary>Other texts of the case that are nearly the same, the likest first.</summary>
    public IReadOnlyList<NearText> Near { get; init; } = [];

    /// <summary>What became of the excerpts of the version before, or of these on the next.</summary>
    public CarryCount Carried { get; init; } = CarryCount.None;

    /// <summary>What became of the skips of the version before, if it had any.</summary>
    public CarriedSkips? Skips { get; init; }
}

/// <summary>
/// Brings in the text of a document. A text that the case knows by its fingerprint only becomes readable, with all
/// that was ever cut out of it, and stays marked as withheld; any other text is a new version of its source's, or the
/// first of a source that is made with it. The document itself is kept beside the text.
/// </summary>
public sealed class AddText(FrontDoor door, DocumentReading reading)
{
    /// <param name="Source">The source; null to find it by the fingerprint of the text, or to make it.</param>
    /// <param name="Document">The bytes of the document.</param>
    /// <param name="FileName">What the file is called; empty for a paste.</param>
    /// <param name="Withheld">Whether a new version may not be passed on.</param>
    public sealed record Input(string Case, ItemRef? Source, byte[] Document, [property: StringLength(255)] string FileName = "", [property: StringLength(35)] string? Language = null, bool Withheld = false)
    {
        /// <summary>The encoding of a text, where its bytes do not tell.</summary>
        [StringLength(40)]
        public string? Charset { get; init; }

        /// <summary>Whether marks and page breaks stay in the text as they are.</summary>
        public bool AsItIs { get; init; }

        /// <summary>A source to make for the text if the case does not know it; what is blank in it is taken from the document.</summary>
        public SourceContent? NewSource { get; init; }

        /// <summary>Where the document was fetched.</summary>
        public FetchedFrom? From { get; init; }

        public static Input Of(string caseSlug, ItemRef? source, string text) => new(caseSlug, source, Encoding.UTF8.GetBytes(text));
    }

    public async Task<Outcome<AddedText>> Handle(Input input, CancellationToken cancel = default)
    {
        // Read before anything is written, so that nobody waits for a slow document; and only for who may bring it in.
        var read = await door.Read(Permission.Edit, input.Case, desk => reading.Read(new RawDocument(input.Document, input.FileName, input.Charset), desk.Cancel), cancel);
        return read is Outcome<DocumentText>.Done { Value: var document }
            ? await door.Write(Permission.Edit, input.Case, input, desk => new BroughtText(desk, input, document, reading.Limits).Enter(), cancel: cancel)
            : read.NotDone<AddedText>();
    }
}
