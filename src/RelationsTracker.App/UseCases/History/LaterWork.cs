using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.History.Sentences;
using RelationsTracker.App.UseCases.History.Undoing;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.History;

/// <summary>What was done to the same fields since a change, and so stands in the way of undoing it.</summary>
internal static class LaterWork
{
    /// <param name="current">The thing as it is now.</param>
    /// <param name="concerns">Which fields matter.</param>
    /// <exception cref="RuleException">Such a field says something else by now; the message names the change and who made it.</exception>
    public static async Task ThrowIfAny(Desk desk, Revision change, JsonObject current, Func<string, bool> concerns)
    {
        // The words of a text are in no revision.
        var left = JsonNode.Parse(change.After!)!.AsObject();
        var changed = left.Select(field => field.Key).Union(current.Select(field => field.Key))
            .Where(name => concerns(name) && (name, change.Kind) is not ("text", "TX") && !JsonNode.DeepEquals(left[name], current[name])).ToHashSet(StringComparer.Ordinal);
        if (changed.Count == 0)
        {
            return;
        }

        var later = await desk.Db.Revisions.AsNoTracking().Where(r => r.CaseId == desk.Case.Id && r.Subject == change.Subject && r.Position > change.Position && r.Before != null)
            .OrderByDescending(r => r.Position).ToListAsync(desk.Cancel);
        var last = later.FirstOrDefault(r => JsonNode.Parse(r.Before!)!.AsObject().Any(field => changed.Contains(field.Key)));
        throw new RuleException(last is null
            ? $"{change.Subject} stands otherwise than this change left it, and no later change says why. An owner should check the history."
            : $"Later work stands in the way: {Told(last)}{On(last)}. Undo that first, or change it by hand.");
    }

    /// <exception cref="RuleException">Something that still stands was built on what the change added; the message names it and who did that.</exception>
    public static async Task ThrowIfUsed(UndoWork work, Revision change, ItemRef item)
    {
        var desk = work.Desk;
        var users = await desk.Db.Links.Where(l => l.CaseId == desk.Case.Id && l.ToKind == item.Kind && l.ToNumber == item.Number).ToListAsync(desk.Cancel);
        foreach (var user in users.Select(link => link.From).Distinct().Order().Where(user => !work.Touches(user)))
        {
            if ((await desk.Find(user)).Body.State == ItemState.Removed)
            {
                continue;
            }

            var subject = $"{user}";
            var last = await desk.Db.Revisions.AsNoTracking().Where(r => r.CaseId == desk.Case.Id && r.Subject == subject && r.Position > change.Position).OrderBy(r => r.Position).FirstOrDefaultAsync(desk.Cancel);
            throw new RuleException($"Later work stands in the way: {(last is null ? $"{user} rests on {item}" : $"{Told(last)}, which rests on {item},{On(last)}")}. Undo that first, or change it by hand.");
        }
    }

    private static string On(Revision last) => $" on {last.At.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC (number {last.Position})";

    private static string Told(Revision last)
    {
        var sentence = ChangeSentence.Of(new(last.UseCase, last.Subject, last.Before, last.After));
        return $"{last.Who} {sentence.Did} {sentence.What}";
    }
}
