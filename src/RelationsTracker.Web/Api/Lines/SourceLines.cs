using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api.Lines;

internal static class SourceLines
{
    public static void Map(ApiMap api)
    {
        api.Post("cases/{case}/sources/{source}/grade", "Grade a source: its reliability, A to F, and why", (GradeSource grade, Asked<GradeSource.Input> asked, CancellationToken cancel) => grade.Handle(asked.Input, cancel).Then(version => new Versioned(version)))
            .With("""{"reliability": "b", "rationale": "Right so far."}""");
        api.Get("cases/{case}/items/{item}/grades", "Read the grades a source or a claim was given", (ReadGrades read, string @case, ItemRef item, CancellationToken cancel) => read.Handle(@case, item, cancel));
        api.Get("cases/{case}/sources/{source}/track-record", "Read how a source's predictions came out", (ReadTrackRecord read, string @case, ItemRef source, CancellationToken cancel) => read.Handle(@case, source, cancel));
        api.Get("cases/{case}/sources/{source}/originals", "List the documents a source's texts came from", (ListOriginals list, string @case, ItemRef source, CancellationToken cancel) => list.Handle(@case, source, cancel));
        api.Get("cases/{case}/sources/{source}/room", "Read a text a page at a time, with its sentences, excerpts and what is unread", (OpenRoom open, string @case, ItemRef source, ItemRef? text, ItemRef? excerpt, int? at, int? page, CancellationToken cancel)
            => open.Handle(@case, source, new(text, excerpt, at, page), cancel));
        api.Get("cases/{case}/texts/{text}/suggestions", "Read what a page of a text suggests: sentences that claim, who is named, what is hedged", (ReadSuggestions read, string @case, ItemRef text, int? at, CancellationToken cancel) => read.Handle(@case, text, at ?? 0, cancel));
        api.Get("cases/{case}/sources/{source}/carries", "Read what became of excerpts in later versions of a text", (ReadCarries read, string @case, ItemRef source, CancellationToken cancel) => read.Handle(@case, source, cancel));
        api.Get("cases/{case}/items/{item}/fall", "Read what would fall if a source or claim did", (PreviewFall preview, string @case, ItemRef item, CancellationToken cancel) => preview.Handle(@case, item, cancel));
        api.Get("cases/{case}/coverage", "Read how much of each text was read", (ReadCoverage read, string @case, CancellationToken cancel) => read.Handle(@case, cancel));
        api.Post("cases/{case}/source-texts", "Bring in a text", (AddText add, Asked<AddText.Input> asked, CancellationToken cancel) => add.Handle(asked.Input, cancel))
            .With("""{"source": null, "document": "VGhlIGhhcmJvdXIgaXMgY2xvc2VkLg==", "file-name": "note.txt", "new-source": {"name": "Harbour office"}}""")
            .Note("The document is its bytes in Base64: text, HTML, Word or PDF. A text that the case knows already becomes readable; any other is a new version of its source's, or the first of a new source.");
        api.Post("cases/{case}/fetched-texts", "Fetch a page and bring it in as a text", (FetchText fetch, string @case, Asked<TextToFetch> asked, CancellationToken cancel) => fetch.Handle(asked.Input.Of(@case), cancel))
            .With("""{"address": "https://example.org/story", "new-source": {"name": ""}}""")
            .Note("It becomes a new version of the source that is named, or the first of a new source; a new source without a name is called as the page is. Without either the page must hold the very words of a text that is withheld.");
        api.Get("cases/{case}/texts/{text}/original", "Take out the document a text came from", async (ReadOriginal read, string @case, ItemRef text, CancellationToken cancel)
            => await read.Handle(@case, text, cancel) is var outcome && outcome is Outcome<OriginalDocument>.Done { Value: var document } ? Results.File(document.Bytes, document.About.MediaType, document.About.FileName) : Problem.Of(outcome).Answer).Files("application/octet-stream");
        api.Get("cases/{case}/texts/{text}/places", "Find where a range of the text stands in the original", (FindInOriginal find, string @case, ItemRef text, int start, int end, CancellationToken cancel) => find.Handle(@case, text, start, end, cancel));
        api.Post("cases/{case}/texts/{text}/excerpts", "Make an excerpt of a range of a text", (MakeExcerpt make, string @case, Asked<MakeExcerpt.Input> asked, CancellationToken cancel) => make.Handle(asked.Input, cancel).Then(made => new MadeItem(@case, made)))
            .With("""{"range": {"start": 0, "end": 11}}""");
        api.Post("cases/{case}/texts/{text}/claims", "Make a claim that rests on words of a text, with its excerpts and hedges", (AnnotateClaim annotate, Asked<AnnotateClaim.Input> asked, CancellationToken cancel) => annotate.Handle(asked.Input, cancel))
            .With("""{"ranges": [{"start": 0, "end": 11}], "claim": {"statement": "It was so."}, "hedges": []}""");
        api.Post("cases/{case}/texts/{text}/claims/{claim}", "Rest a claim on words of a text", (RestClaimOn rest, string @case, Asked<RestClaimOn.Input> asked, CancellationToken cancel) => rest.Handle(asked.Input, cancel).Then(made => new MadeItem(@case, made)))
            .With("""{"range": {"start": 0, "end": 11}}""");
        api.Post("cases/{case}/texts/{text}/skips", "Say that a range was read and holds no claim", (SkipSentences skip, Asked<SkipSentences.Input> asked, CancellationToken cancel) => skip.Handle(asked.Input, cancel))
            .With("""{"range": {"start": 0, "end": 11}, "why": "A heading."}""");
        api.Post("cases/{case}/texts/{text}/carried", "Carry excerpts of the version before over to this one", (CarryExcerpts carry, Asked<CarryExcerpts.Input> asked, CancellationToken cancel) => carry.Handle(asked.Input, cancel));
        api.Put("cases/{case}/excerpts/{excerpt}/carry", "Decide where an excerpt stands in a later version, or that it is gone", (DecideCarry decide, Asked<DecideCarry.Input> asked, CancellationToken cancel) => decide.Handle(asked.Input, cancel).Then(made => new Carried(made)))
            .With("""{"text": "TX2", "place": null, "reason": "It was taken out."}""");
        api.Get("cases/{case}/words", "Read the words of excerpts with their surroundings", (ReadWords read, string @case, ItemRef[] excerpt, CancellationToken cancel) => read.Handle(@case, excerpt, cancel));
        api.Get("cases/{case}/annotations", "Read the excerpts of a case, or those of an item, by text", (ReadAnnotations read, string @case, ItemRef? item, CancellationToken cancel) => read.Handle(@case, item, cancel));
        api.Post("cases/{case}/citations", "Bring in sources from BibTeX, RIS or CSL-JSON", (ImportCitations import, Asked<ImportCitations.Input> asked, CancellationToken cancel) => import.Handle(asked.Input, cancel))
            .With("""{"text": "@misc{a, title = {A report}, author = {Office, Harbour}, year = {2025}}", "preview": true}""");
    }

    /// <summary>The excerpt it became; null where it is gone.</summary>
    internal sealed record Carried(ItemRef? Excerpt);

    /// <summary>A page to fetch, and what is known of it.</summary>
    internal sealed record TextToFetch(string Address, ItemRef? Source = null, SourceContent? NewSource = null, string? Language = null, bool Withheld = false)
    {
        public FetchText.Input Of(string slug) => new(Address, new AddText.Input(slug, Source, [], "", Language, Withheld) { NewSource = NewSource });
    }
}
