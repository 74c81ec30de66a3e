using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Stix;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.Exchange;

/// <summary>Brings a STIX bundle into a case, all of it or nothing; or shows what would be made. What came from the same object before, or is the very item, is left as it is.</summary>
public sealed class ImportStix(FrontDoor door)
{
    /// <param name="Text">The bundle, as JSON.</param>
    /// <param name="Preview">Whether only to look.</param>
    public sealed record Input(string Case, [property: Required(ErrorMessage = "Choose a file, or paste a bundle.")] string Text, bool Preview = false);

    public Task<Outcome<BroughtFile>> Handle(Input input, CancellationToken cancel = default)
        => input.Preview
            ? door.Read(Permission.Edit, input.Case, async desk => (await Look(desk, input.Text)).File, cancel)
            : door.Write<Input, BroughtFile>(Permission.Edit, input.Case, input, async desk => await new IncomingItems(desk).Bring(await Look(desk, input.Text)), "Brought in from a STIX bundle", cancel);

    private static async Task<(BroughtFile File, IReadOnlyDictionary<ItemRef, Content> Made)> Look(Desk desk, string text)
    {
        var reading = StixReader.Read(text);
        if (reading.Problems.Count > 0)
        {
            return (new BroughtFile([.. reading.Problems.Select(problem => new BroughtLine(problem[..problem.IndexOf(": ", StringComparison.Ordinal)], null, "", false, [problem[(problem.IndexOf(": ", StringComparison.Ordinal) + 2)..]]))], reading.LeftOut), new Dictionary<ItemRef, Content>());
        }

        var known = await Known(desk, reading.Items);
        var able = Able(reading.Items, known);
        var incoming = new IncomingItems(desk);
        var here = new Dictionary<ItemRef, ItemRef>(known);
        foreach (var item in able.Where(item => !known.ContainsKey(item.Ref)))
        {
            here[item.Ref] = await incoming.Next(item.Ref.Kind);
        }

        var made = able.Where(item => !known.ContainsKey(item.Ref)).ToDictionary(item => here[item.Ref], item => ContentReferences.Map(item.Content, to => here.TryGetValue(to, out var there) ? there : null)! with { Key = item.Content.Key ?? KeyOf(item.Id) });
        var flaws = await incoming.Flaws(made);
        var lines = able.Select(item => new BroughtLine(item.Place, here[item.Ref], item.Content.Title, known.ContainsKey(item.Ref), known.ContainsKey(item.Ref) ? [] : [.. flaws[here[item.Ref]]])).ToList();
        return (new BroughtFile(lines, [.. reading.LeftOut, .. reading.Items.Except(able).Select(item => $"{item.Place}: what it refers to is not in the bundle")]), made);
    }

    // What cannot be without something that is not there stays out, and so does what cannot be without that.
    private static List<StixItem> Able(IReadOnlyList<StixItem> items, Dictionary<ItemRef, ItemRef> known)
    {
        var able = items.ToList();
        for (var before = -1; before != able.Count;)
        {
            before = able.Count;
            var there = able.Select(item => item.Ref).ToHashSet();
            able = [.. able.Where(item => known.ContainsKey(item.Ref) || ContentReferences.Map(item.Content, to => there.Contains(to) ? to : null) is not null)];
        }

        return able;
    }

    // An item written by this case comes back as itself; an object that came in before left its id as the key of what it became.
    private static async Task<Dictionary<ItemRef, ItemRef>> Known(Desk desk, IReadOnlyList<StixItem> items)
    {
        var entries = await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.State != ItemState.Removed).Select(e => new { e.Kind, e.Number, e.Key, e.Title }).ToListAsync(desk.Cancel);
        var there = entries.Select(e => new ItemRef(e.Kind, e.Number)).ToHashSet();
        var named = entries.Where(e => e.Key is not null).GroupBy(e => (e.Kind, e.Key, e.Title)).ToDictionary(same => same.Key, same => new ItemRef(same.First().Kind, same.First().Number));
        var byKey = entries.Where(e => e.Key is not null).GroupBy(e => (e.Kind, e.Key)).ToDictionary(same => same.Key, same => new ItemRef(same.First().Kind, same.First().Number));
        var known = new Dictionary<ItemRef, ItemRef>();
        foreach (var item in items)
        {
            if (there.Contains(item.Ref) && item.Id.Split('/')[0] == StixIds.Of(StixIds.TypeOf(item.Id), desk.Case.Id, item.Ref.Kind == ItemKind.EvidenceRow ? $"{((Core.Questions.EvidenceRowContent)item.Content).Question}/matrix" : $"{item.Ref}"))
            {
                known[item.Ref] = item.Ref;
            }
            else if (byKey.TryGetValue((item.Ref.Kind, KeyOf(item.Id)), out var same) || (item.Content.Key is { } key && named.TryGetValue((item.Ref.Kind, key, item.Content.Title), out same)))
            {
                known[item.Ref] = same;
            }
        }

        return known;
    }

    private static string KeyOf(string id) => id.Length <= 120 ? id : id[..120];
}
