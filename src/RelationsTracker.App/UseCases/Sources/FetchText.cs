using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Documents;
using RelationsTracker.App.Exchange.Documents.Fetching;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>Brings in a document from its address on the web.</summary>
public sealed class FetchText(FrontDoor door, DocumentFetch fetch, AddText addText)
{
    /// <param name="Rest">What else is to be known of it; its case counts, and its document is replaced by the one fetched.</param>
    public sealed record Input([property: Required, StringLength(2000)] string Address, AddText.Input Rest);

    public async Task<Outcome<AddedText>> Handle(Input input, CancellationToken cancel = default)
    {
        // Nobody who may not keep it makes this program ask strangers for it.
        var fetched = await door.Read(Permission.Edit, input.Rest.Case, desk => fetch.Fetch(input.Address, desk.Cancel), cancel);
        return fetched is Outcome<(RawDocument Document, FetchedFrom From)>.Done { Value: var (document, from) }
            ? await addText.Handle(input.Rest with { Document = document.Bytes, FileName = document.FileName, Charset = input.Rest.Charset ?? document.Charset, From = from }, cancel)
            : fetched.NotDone<AddedText>();
    }
}
