using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Web.Api.Assistants.Reading;

/// <summary>Something found, as a reader of plain text wants it: a model needs no marks, and pays for each.</summary>
/// <param name="Ref">The reference; of a comment, what it is about.</param>
/// <param name="Words">Where else the words stand; absent where the title shows them all.</param>
internal sealed record SaidHit(string Case, string Kind, string Ref, string Title, string? Words, ItemState State, string? Grade, EdtfDate? When, string? By);

/// <summary>A page of what was found.</summary>
/// <param name="Count">How many there are; a lower bound where they were not counted.</param>
/// <param name="Notes">What was not understood in the query, and what was left out of it.</param>
/// <param name="Meant">A spelling that would find something, where nothing was found.</param>
internal sealed record SaidHits(IReadOnlyList<SaidHit> Items, string? Next, int Count, bool Counted, IReadOnlyList<string> Notes, string? Meant)
{
    public static SaidHits Of(SearchAnswer answer) => new(
        [.. answer.Hits.Select(hit => new SaidHit(hit.Case, hit.KindWord, hit.Place, hit.Title.Text, hit.Words.Text is { Length: > 0 } words ? words : null, hit.State, hit.Grade, hit.When, hit.By))],
        answer.Next, answer.Count, answer.IsCounted, [.. answer.Query.Problems.Select(problem => problem.Message).Concat(answer.Notes)], answer.Meant);
}
