using Microsoft.AspNetCore.Mvc;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api.Lines;

internal static class SearchLines
{
    public static void Map(ApiMap api)
    {
        api.Get("search", "Search everything one may see", (SearchEverywhere search, string q, string? after, int? take, [FromQuery(Name = "with-facets")] bool? withFacets, CancellationToken cancel)
            => search.Handle(q, after, take ?? 20, withFacets ?? false, cancel).Then(FoundShape.Of))
            .Note("The query is written as on the page: words, \"phrases\", begin*, -without, kind:claim, case:harbour, when:2025-06, and more; the chapter Find describes it.");
        api.Get("views", "List one's kept searches", (ListViews list, CancellationToken cancel) => list.Handle(cancel));
        api.Post("views", "Keep a search under a name", (SaveView save, Asked<SaveView.Input> asked, CancellationToken cancel) => save.Handle(asked.Input, cancel).Then(id => new Made<Guid>(id, $"{ApiHost.Root}/views/{id}")))
            .With("""{"name": "Fires", "query": "fire kind:claim"}""");
        api.Put("views/{view}", "Rename a kept search", (RenameView rename, Asked<RenameView.Input> asked, CancellationToken cancel) => rename.Handle(asked.Input, cancel))
            .With("""{"name": "Fires at sea"}""");
        api.Get("views/{view}/feed", "Follow a kept search: an Atom feed of what it finds, the newest first", (ListViews list, SearchEverywhere search, Guid view, HttpContext http, CancellationToken cancel) => ViewFeed.Send(list, search, view, http, cancel))
            .Named("feed-view").Files("application/atom+xml")
            .Note("Feed readers that know no tokens send one as the password of HTTP Basic, with any name.");
        api.Delete("views/{view}", "Delete a kept search", (DropView drop, Asked<DropView.Input> asked, CancellationToken cancel) => drop.Handle(asked.Input, cancel));
        api.Get("cases/{case}/search-check", "Check the search index of a case against its items", (CheckSearch check, string @case, CancellationToken cancel) => check.Handle(@case, cancel));
        api.Post("cases/{case}/search-index", "Make the search index of a case anew", (RebuildSearch rebuild, Asked<RebuildSearch.Input> asked, CancellationToken cancel) => rebuild.Handle(asked.Input, cancel).Then(count => new Counted(count)));
    }
}
