using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.History;

/// <summary>Reads from the tracked entities what a save is about to do to the things that have a history.</summary>
internal static class Changes
{
    public static IEnumerable<Change> Pending(ChangeTracker tracker)
        => tracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(Of)
            .OfType<Change>()
            .OrderBy(change => change.CaseId).ThenBy(change => change.Subject, StringComparer.Ordinal);

    /// <summary>How the thing of an entry stands now, as its last revision should have it; null for what has no history.</summary>
    public static Change? Standing(EntityEntry entry) => Of(entry);

    private static Change? Of(EntityEntry entry) => entry.Entity switch
    {
        Item item => new Change(item.CaseId, item.Ref.ToString(), item.Before is { } was ? Differences(Spell(was), Spell(item.Body)) : null, Spell(item.Body), item.Kind, Filing.Of(item)),
        CellRating cell => new Change(cell.CaseId, cell.Subject, cell.Before is { } was ? Differences(ContentJson.Write(was), ContentJson.Write(cell.Reading)) : null, ContentJson.Write(cell.Reading), null, Filing.Of(cell)),
        Comment comment => new Change(comment.CaseId, comment.Subject, comment.Before is { } was ? Differences(ContentJson.Write(was), ContentJson.Write(comment.Reading)) : null, ContentJson.Write(comment.Reading), null, Filing.Of(comment)),
        Edition edition => new Change(edition.CaseId, edition.Subject, edition.Before is { } was ? Differences(ContentJson.Write(was), ContentJson.Write(edition.Reading)) : null, ContentJson.Write(edition.Reading)),
        Dissent dissent => new Change(dissent.CaseId, dissent.Subject, dissent.Before is { } was ? Differences(ContentJson.Write(was), ContentJson.Write(dissent.Reading)) : null, ContentJson.Write(dissent.Reading)),
        EditionLink link => new Change(link.CaseId, link.Subject, link.Before is { } was ? Differences(ContentJson.Write(was), ContentJson.Write(link.Reading)) : null, ContentJson.Write(link.Reading)),
        Webhook webhook => new Change(webhook.CaseId, webhook.Subject, webhook.Before is { } was ? Differences(ContentJson.Write(was), ContentJson.Write(webhook.Reading)) : null, ContentJson.Write(webhook.Reading)),
        StandardJudgement judgement => new Change(judgement.CaseId, judgement.Subject, null, ContentJson.Write(judgement.Reading)),
        CaseFile file => Plain(entry, file.Id, "case", nameof(CaseFile.Slug), nameof(CaseFile.Title), nameof(CaseFile.Summary), nameof(CaseFile.Handling), nameof(CaseFile.Conventions), nameof(CaseFile.AcceptanceFirst)),
        Member member => Plain(entry, member.CaseId, $"member/{member.PersonId}", nameof(Member.Roles)),
        Rater rater => Plain(entry, rater.CaseId, $"rater/{rater.Handle}", nameof(Rater.Name), nameof(Rater.PersonId)),
        _ => null,
    };

    // A text never changes and its fingerprint is in the row; its words would double the database.
    private static string Spell(Content content) => ContentJson.Write(content is SourceTextContent { Text: not null } text ? text with { Text = null } : content);

    internal static string Differences(string before, string after)
    {
        var (was, now) = (JsonNode.Parse(before)!.AsObject(), JsonNode.Parse(after)!.AsObject());
        var changed = new JsonObject();
        foreach (var name in was.Select(p => p.Key).Union(now.Select(p => p.Key)).Where(name => !JsonNode.DeepEquals(was[name], now[name])))
        {
            changed[name] = was[name]?.DeepClone();
        }

        return changed.ToJsonString(ContentJson.Options);
    }

    private static Change Plain(EntityEntry entry, Guid caseId, string subject, params string[] fields)
    {
        // What is not so is not said: a property that came later does not make older rows differ.
        var after = fields.Where(name => entry.Property(name).CurrentValue is not false).ToDictionary(name => Kebab.Of(name), name => entry.Property(name).CurrentValue?.ToString());
        var before = fields.Where(name => entry.Property(name).IsModified).ToDictionary(name => Kebab.Of(name), name => entry.Property(name).OriginalValue is false ? null : entry.Property(name).OriginalValue?.ToString());
        return new Change(caseId, subject,
            entry.State == EntityState.Added ? null : JsonSerializer.Serialize(before, ContentJson.Options),
            entry.State == EntityState.Deleted ? null : JsonSerializer.Serialize(after, ContentJson.Options));
    }
}
