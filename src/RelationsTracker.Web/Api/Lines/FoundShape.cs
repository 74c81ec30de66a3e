using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Edtf;
using RelationsTracker.Web.Features.Search;

namespace RelationsTracker.Web.Api.Lines;

/// <summary>Something found.</summary>
/// <param name="Kind">The kind of item, or "comment".</param>
/// <param name="Ref">The reference; of a comment, what it is about.</param>
/// <param name="Words">Where else the words stand; absent where the title shows them all.</param>
/// <param name="Address">Its page, below the root of the server.</param>
internal sealed record HitShape(string Case, string Kind, string Ref, IReadOnlyList<PieceShape> Title, IReadOnlyList<PieceShape>? Words, ItemState State, string? Grade, EdtfDate? When, bool? IsCertain, string? By, DateTimeOffset ChangedAt, string Address);

/// <summary>A piece of a text; marked where it is what was looked for.</summary>
internal sealed record PieceShape(string Text, bool Marked);

/// <summary>A page of what was found.</summary>
/// <param name="Count">How many there are; a lower bound where they were not counted.</param>
/// <param name="Notes">What was not understood in the query, and what was left out of it.</param>
/// <param name="Meant">Spellings that would find something, where nothing was found.</param>
internal sealed record FoundShape(IReadOnlyList<HitShape> Items, string? Next, int Count, bool Counted, IReadOnlyList<string> Notes, IReadOnlyList<SearchFacet> Facets, IReadOnlyList<string> Meant)
{
    public static FoundShape Of(SearchAnswer answer) => new(
        [.. answer.Hits.Select(Hit)], answer.Next, answer.Count, answer.IsCounted,
        [.. answer.Query.Problems.Select(problem => problem.Message).Concat(answer.Notes)], answer.Facets, answer.Meant is { Length: > 0 } meant ? [meant] : []);

    private static HitShape Hit(SearchHit hit) => new(
        hit.Case, hit.KindWord, hit.Place, Pieces(hit.Title), hit.Words.Parts.Count > 0 ? Pieces(hit.Words) : null,
        hit.State, hit.Grade, hit.When, hit.IsCertain, hit.By, hit.ChangedAt, HitAddress.Of(hit));

    private static List<PieceShape> Pieces(Core.Search.Snippet snippet) => [.. snippet.Parts.Select(part => new PieceShape(part.Text, part.IsMarked))];
}
