using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Features.Search;

namespace RelationsTracker.Web.Api.Lines;

/// <summary>A kept search as a feed, for readers that come with a token.</summary>
internal static class ViewFeed
{
    public static async Task<IResult> Send(ListViews list, SearchEverywhere search, Guid view, HttpContext http, CancellationToken cancel)
    {
        var views = await list.Handle(cancel);
        if (views.ValueOrDefault is not { } mine)
        {
            return Problem.Of(views).Answer;
        }

        if (mine.FirstOrDefault(line => line.Id == view) is not { Query: var query })
        {
            return Problem.Missing("There is no such kept search of yours.").Answer;
        }

        var found = await WholeSearch.Of(search, query, WholeSearch.Most, cancel);
        return found is Outcome<WholeSearch>.Done { Value: var all } ? Results.Stream(to => SearchExport.Feed(query, http.Request, all, to), SearchExport.Atom) : Problem.Of(found).Answer;
    }
}
