using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.Exchange;

/// <summary>What a line of a file is here, or would be.</summary>
/// <param name="Place">Where it stands in the file: "row 3", "object 7 (identity--…)".</param>
/// <param name="Ref">The item; of a preview the reference it gets if nobody else adds any.</param>
/// <param name="IsKnown">It is here already, and stays as it is.</param>
/// <param name="Problems">Why it cannot be taken.</param>
public sealed record BroughtLine(string Place, ItemRef? Ref, string Title, bool IsKnown, IReadOnlyList<string> Problems);

/// <summary>What a file makes of a case, or made; and what it holds that has no place here, in words.</summary>
public sealed record BroughtFile(IReadOnlyList<BroughtLine> Lines, IReadOnlyList<string> LeftOut)
{
    public int Bad => Lines.Count(line => line.Problems.Count > 0);

    public int New => Lines.Count(line => !line.IsKnown);

    /// <exception cref="RuleException">Something is wrong with a line: all are taken or none.</exception>
    public BroughtFile OrRefuse()
        => Bad == 0 ? this : throw new RuleException($"{Bad} of {Lines.Count} cannot be taken, so none was: {string.Join("; ", Lines.Where(line => line.Problems.Count > 0).Take(10).Select(line => $"{line.Place}: {string.Join(" ", line.Problems)}"))}{(Bad > 10 ? "; …" : "")}");
}

/// <summary>Brings new items from a file into a case: their numbers, the rules of forms, and all in one piece of work.</summary>
internal sealed class IncomingItems(Desk desk)
{
    private readonly Dictionary<ItemKind, int> _last = [];

    /// <summary>The number the next item of a kind gets if nobody else adds any.</summary>
    public async Task<ItemRef> Next(ItemKind kind)
    {
        if (!_last.TryGetValue(kind, out var last))
        {
            last = await desk.Db.Counters.AsNoTracking().Where(c => c.CaseId == desk.Case.Id && c.Kind == kind).Select(c => c.Last).SingleOrDefaultAsync(desk.Cancel);
        }

        return new ItemRef(kind, _last[kind] = last + 1);
    }

    /// <summary>What is wrong with each, by itself and beside the others and what is here.</summary>
    public async Task<ILookup<ItemRef, string>> Flaws(IReadOnlyDictionary<ItemRef, Content> items)
    {
        var own = items.SelectMany(item => item.Value.Flaws().Select(flaw => (item.Key, flaw))).ToList();
        var flawed = own.Select(flaw => flaw.Key).ToHashSet();
        var sound = items.Where(item => !flawed.Contains(item.Key)).ToDictionary();
        var missing = await Missing(items);
        var dangling = items.SelectMany(item => item.Value.Links().Where(link => missing.Contains(link.To)).Distinct().Select(link => (item.Key, flaw: new Flaw(link.Role, $"There is no {link.To} in this case.")))).ToList();
        var view = new CaseView(await Beside(sound));
        flawed.UnionWith(dangling.Select(flaw => flaw.Key));
        var between = sound.Where(item => !flawed.Contains(item.Key)).SelectMany(item => Between(item.Key, item.Value, view).Select(flaw => (item.Key, flaw)));
        return own.Concat(dangling).Concat(between).ToLookup(flaw => flaw.Key, flaw => Said(flaw.Key.Kind, flaw.flaw));
    }

    // By the label of the field, as people chose it, and once.
    private static string Said(ItemKind kind, Flaw flaw)
    {
        var label = ContentSchema.Of(ItemType.Of(kind).Content).ByName.GetValueOrDefault(flaw.Field)?.Declared.Label ?? flaw.Field;
        return label.Length == 0 || flaw.Message.StartsWith($"{label} ", StringComparison.Ordinal) ? flaw.Message : $"{label}: {flaw.Message}";
    }

    /// <summary>Brings in what a look at a file found, all of it or nothing.</summary>
    /// <exception cref="RuleException">Something is wrong with a line of the file.</exception>
    public async Task<BroughtFile> Bring((BroughtFile File, IReadOnlyDictionary<ItemRef, Content> Made) found)
    {
        found.File.OrRefuse();
        await Add(found.Made);
        return found.File;
    }

    public async Task Add(IReadOnlyDictionary<ItemRef, Content> items)
    {
        foreach (var (reference, content) in items)
        {
            // The case is locked: the numbers are those that were planned.
            if (await desk.NextNumber(reference.Kind) != reference.Number)
            {
                throw new StaleException();
            }

            desk.Db.Add(ItemType.Of(reference.Kind).Make(desk.Case.Id, reference.Number, content));
        }
    }

    /// <summary>Writes a piece of many at once, so that no more than it stands in memory; it is kept only if all of the work is.</summary>
    public async Task AddNow(IReadOnlyDictionary<ItemRef, Content> items)
    {
        await Add(items);
#pragma warning disable RS0030 // inside the transaction of FrontDoor, which saves what is left; in pieces for the sake of memory
        await desk.Db.SaveChangesAsync(desk.Cancel);
#pragma warning restore RS0030
        desk.Db.ChangeTracker.Clear();
    }

    private static IEnumerable<Flaw> Between(ItemRef item, Content content, CaseView view)
    {
        try
        {
            return [.. CrossRules.Check(item, content, view)];
        }
        catch (RuleException circle)
        {
            return [new Flaw("", circle.Message)];
        }
    }

    private async Task<HashSet<ItemRef>> Missing(IReadOnlyDictionary<ItemRef, Content> items)
    {
        var missing = items.Values.SelectMany(content => content.Links()).Select(link => link.To).Where(to => !items.ContainsKey(to)).ToHashSet();
        foreach (var kind in missing.GroupBy(item => item.Kind).ToList())
        {
            var numbers = kind.Select(item => item.Number).ToList();
            var there = await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == kind.Key && numbers.Contains(e.Number)).Select(e => e.Number).ToListAsync(desk.Cancel);
            missing.ExceptWith(there.Select(number => new ItemRef(kind.Key, number)));
        }

        return missing;
    }

    // No more of the case than the rules look at.
    private async Task<Dictionary<ItemRef, Content>> Beside(Dictionary<ItemRef, Content> items)
    {
        var all = new Dictionary<ItemRef, Content>(items);
        foreach (var kind in items.SelectMany(item => Around(item.Value)).Distinct().ToList())
        {
            foreach (var item in await desk.Db.Items(kind).AsNoTracking().Where(i => i.CaseId == desk.Case.Id).ToListAsync(desk.Cancel))
            {
                all.TryAdd(item.Ref, item.Body);
            }
        }

        return all;
    }

    private static IEnumerable<ItemKind> Around(Content content) => content switch
    {
        Core.Sources.SourceContent => [ItemKind.Source, ItemKind.OriginGroup],
        Core.Actors.ActorContent { Affiliations.Count: > 0 } or Core.Actors.ActorContent { Mentions.Count: > 0 } => [ItemKind.Actor],
        Core.Events.EventContent { Date.Anchor: not null } => [ItemKind.Event],
        ClaimContent { Credibility: Credibility.ConfirmedByOtherSources } => [ItemKind.Source, ItemKind.OriginGroup, ItemKind.Claim],
        Core.Questions.EvidenceRowContent or Core.Questions.HypothesisContent => [ItemKind.Question, ItemKind.Hypothesis, ItemKind.EvidenceRow, ItemKind.Claim],
        Core.Sources.ExcerptContent => [ItemKind.SourceText],
        _ => [],
    };
}
