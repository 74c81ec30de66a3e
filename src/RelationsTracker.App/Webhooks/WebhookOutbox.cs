using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.Webhooks;

/// <summary>
/// Finds in the history what a webhook is to be told next. It reads through the seal like everything else, at the console's door:
/// of sealed ratings there is nothing to tell, and what a rater alone may see is told to nobody.
/// </summary>
internal static class WebhookOutbox
{
    /// <summary>More changes than this in one act are told as one.</summary>
    public const int MostOfAnAct = 100;

    private const int Portion = 300;

    /// <summary>Next after a place; and up to where there is nothing to tell.</summary>
    public static async Task<(WebhookMessage? Message, long NothingUpTo)> Next(Desk desk, Webhook hook, long after, string? publicAddress)
    {
        // Asked first: what is committed meanwhile comes behind this end, and is not skipped.
        var end = await desk.Length();
        while (after < end)
        {
            var rows = await Rows(desk).Where(r => r.Position > after && r.Position <= end).OrderBy(r => r.Position).Take(Portion).ToListAsync(desk.Cancel);
            for (var i = 0; i < rows.Count;)
            {
                var act = rows.Skip(i).TakeWhile(row => row.IsOfOneActWith(rows[i])).ToList();
                if (act.Count > MostOfAnAct)
                {
                    return (await Large(desk, hook, act[0], publicAddress), after);
                }

                // An act at the end of a portion may go on behind it.
                if (i > 0 && i + act.Count == rows.Count && rows.Count == Portion)
                {
                    break;
                }

                if (act.Find(row => hook.Wants.Contains(row.Event())) is { } wanted)
                {
                    return (await Of(desk, hook, wanted, publicAddress), after);
                }

                (after, i) = (act[^1].Position, i + act.Count);
            }

            after = rows.Count < Portion ? end : after;
        }

        return (null, end);
    }

    /// <summary>The message about a place once more; null where there is nothing to tell of it.</summary>
    public static async Task<WebhookMessage?> Again(Desk desk, Webhook hook, string type, long position, string? publicAddress)
    {
        if (await Rows(desk).SingleOrDefaultAsync(r => r.Position == position, desk.Cancel) is not { } row)
        {
            return null;
        }

        if (type != WebhookEvents.Large)
        {
            return await Of(desk, hook, row, publicAddress);
        }

        return await Large(desk, hook, await Act(desk, row).OrderBy(r => r.Position).FirstAsync(desk.Cancel), publicAddress);
    }

    private static async Task<WebhookMessage> Of(Desk desk, Webhook hook, OutboxRow row, string? publicAddress)
    {
        var told = new WebhookMessage.Told(desk.Case.Slug, hook.Number, row.Position, row.Subject, await About(desk, row), UseCase: row.UseCase, Who: row.Who);
        if (row.Kind is not null && ItemRef.TryParse(row.Subject, null, out var item))
        {
            told = told with { Version = await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == item.Kind && e.Number == item.Number).Select(e => (int?)e.Version).SingleOrDefaultAsync(desk.Cancel) };
        }

        return WebhookMessage.About(desk.Case.Id, row.Event().Type(), row.At, told, publicAddress);
    }

    // The item itself; of a rating its row, of an edition its brief, of a comment what was commented on.
    private static async Task<string?> About(Desk desk, OutboxRow row)
    {
        var about = row.Subject.Split('/') is ["comment", var text] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await desk.Db.Comments.Where(c => c.CaseId == desk.Case.Id && c.Number == number).Select(c => c.About).SingleOrDefaultAsync(desk.Cancel) ?? ""
            : row.Subject;
        return ItemRef.TryParse(about.Split('/')[0], null, out var item) ? $"{item}" : null;
    }

    private static async Task<WebhookMessage> Large(Desk desk, Webhook hook, OutboxRow first, string? publicAddress)
    {
        var act = Act(desk, first);
        var told = new WebhookMessage.Told(desk.Case.Slug, hook.Number, await act.MaxAsync(r => r.Position, desk.Cancel), UseCase: first.UseCase, Who: first.Who, First: first.Position, Changes: await act.LongCountAsync(desk.Cancel));
        return WebhookMessage.About(desk.Case.Id, WebhookEvents.Large, first.At, told, publicAddress);
    }

    private static IQueryable<OutboxRow> Act(Desk desk, OutboxRow row)
        => Rows(desk).Where(r => r.At == row.At && r.PersonId == row.PersonId && r.UseCase == row.UseCase);

    private static IQueryable<OutboxRow> Rows(Desk desk)
        => desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id)
            .Select(r => new OutboxRow { Position = r.Position, At = r.At, PersonId = r.PersonId, Who = r.Who, UseCase = r.UseCase, Subject = r.Subject, Before = r.Before, Kind = r.Kind });
}

/// <summary>What of a revision its message is made of.</summary>
internal sealed record OutboxRow
{
    public long Position { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid? PersonId { get; init; }

    public string Who { get; init; } = "";

    public string UseCase { get; init; } = "";

    public string Subject { get; init; } = "";

    public string? Before { get; init; }

    public string? Kind { get; init; }

    public bool IsOfOneActWith(OutboxRow other) => (At, PersonId, UseCase) == (other.At, other.PersonId, other.UseCase);

    public WebhookEvent Event() => (Kind, Before) switch
    {
        (not null, null) => WebhookEvent.ItemAdded,
        (not null, { } before) => UseCase == nameof(RecordStep) || IsStepAlone(before) ? WebhookEvent.ItemStepped : WebhookEvent.ItemChanged,
        _ when PublicationSubject.Of(Subject) is { } published => published.What == "edition" && Before is null ? WebhookEvent.EditionPublished : WebhookEvent.PublicationChanged,
        _ when Subject.StartsWith("comment/", StringComparison.Ordinal) => WebhookEvent.CommentWritten,
        _ when Subject.Count(letter => letter == '/') == 2 => WebhookEvent.RatingGiven,
        _ => WebhookEvent.CaseChanged,
    };

    private static bool IsStepAlone(string before)
    {
        using var fields = JsonDocument.Parse(before);
        return fields.RootElement.EnumerateObject().Select(field => field.Name).SequenceEqual(["records"]);
    }
}
