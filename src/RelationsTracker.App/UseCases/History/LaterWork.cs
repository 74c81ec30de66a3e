using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.History.Sentences;
using RelationsTracker.Core;

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
            : $"Later work stands in the way: {Told(last)} on {last.At.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC (number {last.Position}). Undo that first, or change it by hand.");
    }

    private static string Told(Revision last)
    {
        var sentence = ChangeSentence.Of(new(last.UseCase, last.Subject, last.Before, last.After));
        return $"{last.Who} {sentence.Did} {sentence.What}";
    }
}
