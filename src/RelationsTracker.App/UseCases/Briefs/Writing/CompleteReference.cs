using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Folding;

namespace RelationsTracker.App.UseCases.Briefs.Writing;

/// <summary>A way to go on with a reference that somebody has begun.</summary>
/// <param name="Insert">What stands between the brackets then.</param>
/// <param name="Words">What it leads to.</param>
public sealed record ReferenceChoice(string Insert, string Words);

/// <summary>Offers what may stand between the brackets: items by reference or by words, and after an item its figures.</summary>
public sealed class CompleteReference(FrontDoor door)
{
    /// <summary>Most choices of one answer; they fit without scrolling.</summary>
    public const int Most = 9;

    // Nobody cites them: what they hold is cited through what is made of it.
    private static readonly ItemKind[] Inner = [ItemKind.Hedge, ItemKind.SourceText, ItemKind.Brief];

    private static readonly ItemKind[] First = [ItemKind.Hypothesis, ItemKind.Claim, ItemKind.Question, ItemKind.Actor, ItemKind.Event, ItemKind.Source, ItemKind.Assumption, ItemKind.Gap, ItemKind.Indicator];

    /// <param name="begun">What stands behind the opening brackets so far.</param>
    public Task<Outcome<IReadOnlyList<ReferenceChoice>>> Handle(string slug, string begun, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<ReferenceChoice>>(slug, async desk =>
        {
            if (begun.Length > BriefReference.Longest)
            {
                return [];
            }

            var text = begun.TrimStart();
            var cut = text.IndexOf(' ', StringComparison.Ordinal);
            var about = cut < 0 ? text : text[..cut];
            if (ItemRef.TryParse(about, null, out var item) || about.Contains('-', StringComparison.Ordinal))
            {
                var figures = Figures(about, item).Where(figure => figure.Insert.StartsWith(text.TrimEnd(), StringComparison.OrdinalIgnoreCase)).ToList();
                return cut >= 0 ? [.. figures.Take(Most)] : [.. (await Items(desk, text)).Take(Most - Math.Min(3, figures.Count)), .. figures.Take(3)];
            }

            return [.. Whole().Where(figure => figure.Insert.StartsWith(text.Trim(), StringComparison.OrdinalIgnoreCase)).Take(text.Length == 0 ? 0 : Most), .. await Items(desk, text)];
        }, cancel);

    private static IEnumerable<ReferenceChoice> Whole() =>
    [
        new("timeline", "Figure: the events of the case"),
        new("network", "Figure: the ties between its actors"),
    ];

    private static IEnumerable<ReferenceChoice> Figures(string about, ItemRef item) => about.Contains('-', StringComparison.Ordinal)
        ? BriefReference.Read($"{about} timeline", out _) is { } dyad ? [new($"{dyad}", "Figure: what the two did to each other")] : []
        : item.Kind switch
        {
            ItemKind.Question => [new($"{item} matrix", "Figure: the evidence matrix"), new($"{item} ranking", "Figure: the ranking by the house rule"), .. ScoringRules.All.Select(rule => new ReferenceChoice($"{item} ranking {rule.Id}", $"Figure: the ranking by {rule.Name}"))],
            ItemKind.Actor => [new($"{item} timeline", "Figure: events it took part in"), new($"{item} network", "Figure: its ties")],
            ItemKind.Hypothesis => [new($"{item} network", "Figure: the ties if it were true")],
            _ => [],
        };

    private static async Task<IReadOnlyList<ReferenceChoice>> Items(Desk desk, string text)
    {
        var standing = desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.State != ItemState.Removed && !Inner.Contains(e.Kind));
        var digits = text.AsSpan().IndexOfAnyInRange('0', '9');
        var letters = (digits < 0 ? text : text[..digits]).Trim();
        var found = new List<RegisterEntry>();
        if (letters.Length > 0 && ItemKinds.TryFromLetters(letters, out var kind) && (digits < 0 || int.TryParse(text[digits..], out _)))
        {
            var number = digits < 0 ? 0 : int.Parse(text[digits..], System.Globalization.CultureInfo.InvariantCulture);
            var ofKind = standing.Where(e => e.Kind == kind);
            found.AddRange(await (number == 0 ? ofKind : ofKind.Where(e => e.Number == number || e.Number / 10 == number || e.Number / 100 == number || e.Number / 1000 == number))
                .OrderBy(e => e.Number).Take(Most).ToListAsync(desk.Cancel));
        }

        if (digits < 0 && found.Count < Most)
        {
            var worded = standing.Where(e => First.Contains(e.Kind) || text.Length > 0);
            foreach (var word in SearchFold.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
            {
                worded = worded.WithWord(word);
            }

            found.AddRange(await worded.OrderBy(e => e.Kind == ItemKind.Hypothesis ? 0 : e.Kind == ItemKind.Claim ? 1 : 2).ThenBy(e => e.Kind).ThenBy(e => e.Number).Take(Most).ToListAsync(desk.Cancel));
        }

        return [.. (await desk.Lines([.. found.DistinctBy(e => e.Ref).Take(Most)])).Select(line => new ReferenceChoice($"{line.Ref}", line.State is ItemState.Active or ItemState.Accepted or ItemState.Submitted ? line.Title : $"{line.Title} ({line.State.ToString().ToLowerInvariant()})"))];
    }
}
