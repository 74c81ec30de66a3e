using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>Checks a content against the items around it, loading no more of the case than its rules look at.</summary>
internal static class Neighbourhood
{
    /// <exception cref="FlawedException">The content may not stand beside the others.</exception>
    public static async Task Check(this Desk desk, ItemRef self, Content content)
    {
        var flaws = await Dangling(desk, content);
        if (flaws.Count == 0)
        {
            flaws = [.. CrossRules.Check(self, content, await Load(desk, self, content))];
        }

        FlawedException.ThrowIfAny(self, flaws);
    }

    private static async Task<List<Flaw>> Dangling(Desk desk, Content content)
    {
        var links = content.Links().Distinct().ToList();
        var flaws = new List<Flaw>();
        foreach (var kind in links.GroupBy(link => link.To.Kind))
        {
            var numbers = kind.Select(link => link.To.Number).Distinct().ToList();
            var known = await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == kind.Key && numbers.Contains(e.Number)).Select(e => e.Number).ToListAsync(desk.Cancel);
            // One piece of work may make an item and another that points to it.
            known.AddRange(desk.Db.ChangeTracker.Entries<Item>().Where(e => e.State == EntityState.Added && e.Entity.Kind == kind.Key && e.Entity.CaseId == desk.Case.Id).Select(e => e.Entity.Number));
            flaws.AddRange(kind.Where(link => !known.Contains(link.To.Number)).Select(link => new Flaw(link.Role, $"There is no {link.To} in this case.")));
        }

        return flaws;
    }

    private static async Task<CaseView> Load(Desk desk, ItemRef self, Content content)
    {
        var items = new Dictionary<ItemRef, Content>();
        switch (content)
        {
            case SourceContent:
                await desk.Add<Source>(items);
                break;
            case ExcerptContent excerpt:
                items[excerpt.Text] = (await desk.Find(excerpt.Text)).Body;
                break;
            case ClaimContent { Credibility: Credibility.ConfirmedByOtherSources }:
                await desk.Add<Source>(items);
                await desk.Add<OriginGroup>(items);
                await desk.Add<Claim>(items);
                await desk.Add<Proposition>(items);
                break;
            case EvidenceRowContent row:
                items[row.Question] = (await desk.Find(row.Question)).Body;
                await desk.Add<EvidenceRow>(items, other => other.Content.Question == row.Question);
                await desk.Add<Hypothesis>(items, answer => answer.Content.Question == row.Question);
                await desk.Add<Claim>(items, claim => claim.Number == row.Claim.Number);
                desk.AddEntered(items, ItemKind.Claim);
                break;
            case HypothesisContent:
                await desk.Add<Hypothesis>(items);
                break;
            case ActorContent actor:
                await (actor.Mentions.Count > 0 ? desk.Add<SourceText>(items) : Task.CompletedTask);
                await (actor.Affiliations.Count > 0 ? desk.Add<Actor>(items) : Task.CompletedTask);
                break;
            case EventContent { Date.Anchor: not null }:
                await desk.Add<Event>(items);
                break;
        }

        items[self] = content;
        return new CaseView(items);
    }

    // What the same piece of work enters beside this: a claim and the row it becomes.
    private static void AddEntered(this Desk desk, Dictionary<ItemRef, Content> items, ItemKind kind)
    {
        foreach (var entry in desk.Db.ChangeTracker.Entries<Item>().Where(e => e.State == EntityState.Added && e.Entity.Kind == kind))
        {
            items[entry.Entity.Ref] = entry.Entity.Body;
        }
    }

    /// <summary>Adds the items of a kind, or those of them that the database has as wanted, as this piece of work leaves them.</summary>
    public static async Task Add<TItem>(this Desk desk, Dictionary<ItemRef, Content> items, Expression<Func<TItem, bool>>? wanted = null)
        where TItem : Item
    {
        var all = desk.Db.Set<TItem>().AsNoTracking().Where(i => i.CaseId == desk.Case.Id);
        var changed = desk.Db.ChangeTracker.Entries<TItem>().Where(e => e.State == EntityState.Modified && e.Entity.CaseId == desk.Case.Id).ToDictionary(e => e.Entity.Ref, e => e.Entity.Body);
        foreach (var item in await (wanted is null ? all : all.Where(wanted)).ToListAsync(desk.Cancel))
        {
            items[item.Ref] = changed.GetValueOrDefault(item.Ref, item.Body);
        }
    }

    /// <summary>Adds the texts that these excerpts, which are there, lie in. Texts are big: only those whose words are looked at.</summary>
    public static async Task AddTexts(this Desk desk, Dictionary<ItemRef, Content> items, IEnumerable<ItemRef> excerpts)
    {
        var texts = excerpts.Select(excerpt => items.GetValueOrDefault(excerpt)).OfType<ExcerptContent>().Select(excerpt => excerpt.Text.Number).Distinct().ToList();
        await desk.Add<SourceText>(items, text => texts.Contains(text.Number));
    }
}
