using System.Text.Encodings.Web;
using System.Text.Json;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Features.Search;

/// <summary>A search as data, the same from its address and from the command line.</summary>
internal static class SearchJson
{
    public static JsonSerializerOptions Spelling { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="text">The query as it was typed.</param>
    public static FoundFile Of(string text, WholeSearch all) => new(
        text, all.First.Count, all.First.IsCounted, all.IsWhole,
        [.. all.First.Query.Problems.Select(problem => problem.Message).Concat(all.First.Notes)], all.First.Meant, [.. all.Hits.Select(Of)]);

    private static FoundLine Of(SearchHit hit) => new(
        hit.Case, hit.KindWord, hit.Place, hit.Title.Text,
        hit.Words.Parts.Count > 0 ? [.. hit.Words.Parts.Select(part => new FoundPiece(part.Text, part.IsMarked))] : null,
        Kebab.Of($"{hit.State}"), hit.Grade, hit.When?.Text, hit.IsCertain, hit.By, hit.ChangedAt.UtcDateTime, HitAddress.Of(hit));
}

/// <summary>What a search found, as its file and its command tell it.</summary>
/// <param name="Counted">Whether <paramref name="Count"/> is exact; else there are more.</param>
/// <param name="Whole">Whether all that was found is listed.</param>
/// <param name="Meant">A query that finds something, where this one finds nothing for a slip of the pen.</param>
internal sealed record FoundFile(string Query, int Count, bool Counted, bool Whole, IReadOnlyList<string> Notes, string? Meant, IReadOnlyList<FoundLine> Hits);

/// <summary>One of the things that were found.</summary>
/// <param name="Words">Where else the words stand; null where the title shows them all.</param>
internal sealed record FoundLine(string Case, string Kind, string Reference, string Title, IReadOnlyList<FoundPiece>? Words, string State, string? Grade, string? When, bool? IsCertain, string? By, DateTime Changed, string Address);

/// <summary>A piece of a text; marked where it is what was looked for.</summary>
internal sealed record FoundPiece(string Text, bool Marked);
