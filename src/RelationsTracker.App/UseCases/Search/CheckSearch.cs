using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage.Finding;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>Whether a case is found by what it says.</summary>
/// <param name="Wrong">Places whose row is missing, too many, or says something else; the first hundred.</param>
public sealed record SearchCheck(string Case, IReadOnlyList<string> Wrong);

/// <summary>Holds what a case is found by against its items and comments; for owners.</summary>
public sealed class CheckSearch(FrontDoor door)
{
    private const int MostTold = 100;

    public Task<Outcome<SearchCheck>> Handle(string slug, CancellationToken cancel = default)
        => door.Read(Permission.Own, slug, async desk =>
        {
            await using var still = await desk.Db.StandStill(desk.Cancel);
            var (wrong, right) = (new List<string>(), 0);
            await foreach (var wanted in desk.Db.RowsOf(desk.Case.Id, desk.Cancel))
            {
                foreach (var part in wanted.GroupBy(row => row.Kind))
                {
                    var numbers = part.Select(row => row.Number).Distinct().ToList();
                    var kept = await desk.Db.AllFindable().Where(f => f.CaseId == desk.Case.Id && f.Kind == part.Key && numbers.Contains(f.Number)).ToDictionaryAsync(f => f.Place, desk.Cancel);
                    wrong.AddRange(part.Where(row => !kept.TryGetValue(row.Place, out var here) || !here.Says(row)).Select(Named));
                    right += part.Count(row => kept.ContainsKey(row.Place));
                }
            }

            var surplus = await desk.Db.AllFindable().CountAsync(f => f.CaseId == desk.Case.Id, desk.Cancel) - right;
            return new SearchCheck(slug, [.. wrong.Take(MostTold), .. surplus > 0 ? [$"{surplus} rows of nothing"] : (string[])[]]);
        }, cancel);

    // What only its writer sees is not named.
    private static string Named(FindableRow row) => !row.IsCommon ? "a row of one rater" : (row.Kind is { } kind ? $"{new ItemRef(kind, row.Number)}" : $"comment {row.Number}") + (row.Piece > 0 ? $", piece {row.Piece}" : "");
}
