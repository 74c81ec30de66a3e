using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Search;

namespace RelationsTracker.Web.Features.Search;

/// <summary>Where something found is read.</summary>
public static class HitAddress
{
    public static string Of(SearchHit hit)
        => hit.Kind != Findable.Comment ? $"/{hit.Case}/{hit.Place}"
            : CommentSubject.TryParse(hit.Place, out var about) ? $"/{hit.Case}/{about.Value.Item}" : $"/{hit.Case}/comments";
}
