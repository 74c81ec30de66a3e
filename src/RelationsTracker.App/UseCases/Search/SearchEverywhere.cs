using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Folding;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>An item found, with the case it is in.</summary>
public sealed record FoundItem(string Case, string CaseTitle, ItemLine Line);

/// <summary>Finds items by reference or by the words of their titles in every case the person may read.</summary>
public sealed class SearchEverywhere(FrontDoor door)
{
    /// <summary>Most items one answer holds.</summary>
    public const int Most = 200;

    public Task<Outcome<IReadOnlyList<FoundItem>>> Handle(string text, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<FoundItem>>(async desk =>
        {
            var cases = await desk.MyCases().Select(c => new { c.Id, c.Slug, c.Title }).ToListAsync(desk.Cancel);
            var ids = cases.Select(c => c.Id).ToList();
            var lines = desk.Db.Register.Where(e => ids.Contains(e.CaseId) && e.State != ItemState.Removed);
            if (ItemRef.TryParse(text.Trim(), null, out var reference))
            {
                lines = lines.Where(e => e.Kind == reference.Kind && e.Number == reference.Number);
            }
            else
            {
                var words = SearchFold.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (words.Length == 0)
                {
                    return [];
                }

                foreach (var word in words.Take(8))
                {
                    lines = lines.WithWord(word);
                }
            }

            var found = await lines.OrderBy(e => e.CaseId).ThenBy(e => e.Kind).ThenBy(e => e.Number).Take(Most).ToListAsync(desk.Cancel);
            var named = cases.ToDictionary(c => c.Id);
            return [.. found.Select(e => new FoundItem(named[e.CaseId].Slug, named[e.CaseId].Title, e.Line()))];
        }, cancel);
}
