using System.Text.Encodings.Web;
using System.Text.Json;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Features.Search;

/// <summary>A search as data, the same from its address and from the command line.</summary>
internal static class SearchJson
{
    public static JsonSerializerOptions Spelling { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="text">The query as it was typed.</param>
    public static object Of(string text, WholeSearch all) => new
    {
        Query = text,
        all.First.Count,
        Counted = all.First.IsCounted,
        Whole = all.IsWhole,
        Notes = all.First.Query.Problems.Select(problem => problem.Message).Concat(all.First.Notes),
        all.First.Meant,
        Hits = all.Hits.Select(Of),
    };

    private static object Of(SearchHit hit) => new
    {
        hit.Case,
        Kind = ItemKinds.TryFromLetters(hit.Kind, out var kind) ? kind.Word() : hit.Kind,
        Reference = hit.Place,
        Title = hit.Title.Text,
        Words = hit.Words.Parts.Count > 0 ? hit.Words.Parts.Select(part => new { part.Text, Marked = part.IsMarked }) : null,
        State = Kebab.Of($"{hit.State}"),
        hit.Grade,
        When = hit.When?.Text,
        hit.IsCertain,
        hit.By,
        Changed = hit.ChangedAt.UtcDateTime,
        Address = HitAddress.Of(hit),
    };
}
