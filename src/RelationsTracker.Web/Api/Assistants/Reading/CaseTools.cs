using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Review;
using RelationsTracker.App.UseCases.Search;

namespace RelationsTracker.Web.Api.Assistants.Reading;

/// <summary>Finding one's way: which cases there are, and what is in them.</summary>
internal static class CaseTools
{
    private const int MostHits = 50;

    [McpServerTool(Name = "list_cases", Title = "List the cases", ReadOnly = true)]
    [Description("Lists the cases one may see: short name (which other tools take as 'case'), title, and how many items of each kind they hold.")]
    public static Task<CallToolResult> ListCases(ListCases list, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => list.Handle(cancel).Tell(from);

    [McpServerTool(Name = "read_case", Title = "Read a case", ReadOnly = true)]
    [Description("Reads the card of a case: title, summary, how it is to be handled, conventions, counts, and what one may do in it. Where 'acceptance-first' is true, claims count only once they are accepted.")]
    public static Task<CallToolResult> ReadCase(ReadCase read, [Description("Short name of the case.")] string @case, CancellationToken cancel)
        => read.Handle(@case, cancel).Tell();

    [McpServerTool(Name = "search", Title = "Search", ReadOnly = true)]
    [Description("""
        Full-text search over claims, texts of sources, names in all scripts, events, questions, comments and briefs of all cases one may see.
        The query: words, "phrases", begin*, -without, kind:claim, case:harbour, state:submitted, date:2025-06. Gives a page of hits with where the words stand, their references, and 'next' for the next page.
        """)]
    public static Task<CallToolResult> Search(
        SearchEverywhere search,
        [Description("What to look for, in up to 16 parts.")] string query,
        CancellationToken cancel,
        [Description("'next' of the page before.")] string? after = null,
        [Description("Hits on a page, 1 to 50.")] int take = 20)
        => search.Handle(query, after, Math.Clamp(take, 1, MostHits), withFacets: false, cancel).Then(SaidHits.Of).Tell();

    [McpServerTool(Name = "read_review", Title = "Read the review desk", ReadOnly = true)]
    [Description("Reads what waits in a case for a reviewer (with proposals of assistants among it), what was returned, and what is disputed, each with who and why.")]
    public static Task<CallToolResult> ReadReview(ReadReview read, [Description("Short name of the case.")] string @case, CancellationToken cancel, [Description(Told.From)] string? from = null)
        => read.Handle(@case, cancel).Tell(from);
}
