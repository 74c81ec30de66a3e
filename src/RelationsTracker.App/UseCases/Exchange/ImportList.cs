using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Lists;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Exchange;

/// <summary>Brings claims, actors or events from a table into a case, all rows or none; or shows what would be made. What is called the same here already is left as it is.</summary>
public sealed class ImportList(FrontDoor door)
{
    /// <param name="Text">The table, its columns named by its first row.</param>
    /// <param name="Columns">The field that each column fills, in the order of the table; empty for a column that is passed over. Null: as the names say.</param>
    /// <param name="Preview">Whether only to look.</param>
    public sealed record Input(string Case, ItemKind Kind, [property: Required(ErrorMessage = "Choose a file, or paste a table.")] string Text, IReadOnlyList<string>? Columns = null, bool Preview = false);

    public Task<Outcome<BroughtFile>> Handle(Input input, CancellationToken cancel = default)
        => input.Preview
            ? door.Read(Permission.Edit, input.Case, async desk => (await Look(desk, input)).File, cancel)
            : door.Write<Input, BroughtFile>(Permission.Edit, input.Case, input, async desk => await new IncomingItems(desk).Bring(await Look(desk, input)), "Brought in from a table", cancel);

    private static async Task<(BroughtFile File, IReadOnlyDictionary<ItemRef, Content> Made)> Look(Desk desk, Input input)
    {
        var table = ListTable.Read(input.Text);
        var columns = Columns(input.Kind, input.Columns, table.Head);
        var names = await Names(desk);
        var here = (await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == input.Kind && e.State != ItemState.Removed).Select(e => new { e.Number, e.Title }).ToListAsync(desk.Cancel))
            .GroupBy(e => e.Title.Trim(), StringComparer.Ordinal).ToDictionary(same => same.Key, same => new ItemRef(input.Kind, same.First().Number), StringComparer.Ordinal);
        var reader = new ListRowReader(input.Kind, columns, (name, kinds) => Find(names, name, kinds));
        var incoming = new IncomingItems(desk);
        var (rows, made, lines) = (new List<(ListLine Row, ItemRef Ref, Content Content, IReadOnlyList<string> Problems)>(), new Dictionary<ItemRef, Content>(), new List<BroughtLine>());
        foreach (var row in table.Rows)
        {
            var (content, problems) = reader.Read(row.Cells);
            var isKnown = here.TryGetValue(content.Title.Trim(), out var known);
            var reference = isKnown ? known : await incoming.Next(input.Kind);
            rows.Add((row, reference, content, problems));
            if (!isKnown)
            {
                // Twice in one table is once here.
                here[content.Title.Trim()] = reference;
                made[reference] = content;
            }
        }

        var flaws = await incoming.Flaws(made);
        lines.AddRange(rows.Select(row => new BroughtLine($"line {row.Row.Line}", row.Ref, row.Content.Title, !(made.TryGetValue(row.Ref, out var content) && ReferenceEquals(content, row.Content)),
            ReferenceEquals(made.GetValueOrDefault(row.Ref), row.Content) ? [.. row.Problems, .. flaws[row.Ref]] : row.Problems)));
        lines.AddRange(table.Problems.Select(problem => new BroughtLine(problem[..problem.IndexOf(": ", StringComparison.Ordinal)], null, "", false, [problem[(problem.IndexOf(": ", StringComparison.Ordinal) + 2)..]])));
        var over = PassedOver(table.Head, columns);
        return (new BroughtFile(lines, over), made);
    }

    /// <summary>The field that each column fills, as somebody chose or as its name says.</summary>
    /// <exception cref="RuleException">The kind comes in by no table, a field is unknown or filled twice, or none is filled.</exception>
    internal static List<string> Columns(ItemKind kind, IReadOnlyList<string>? said, IReadOnlyList<string> head)
    {
        if (!ListColumns.Kinds.Contains(kind))
        {
            throw new RuleException($"Tables bring in claims, actors and events, and no {kind.Section()}.");
        }

        var known = ListColumns.Of(kind).Select(field => field.Name).ToHashSet();
        var columns = head.Select((name, i) => said is { } chosen ? chosen.ElementAtOrDefault(i) ?? "" : ListColumns.Guess(kind, name)).ToList();
        if (columns.FirstOrDefault(column => column.Length > 0 && !known.Contains(column)) is { } unknown)
        {
            throw new RuleException($"{kind.Section()} have no field '{unknown}'.");
        }

        if (columns.Where(column => column.Length > 0).GroupBy(column => column).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new RuleException($"Two columns fill '{twice.Key}'. Choose one.");
        }

        return columns.Any(column => column.Length > 0) ? columns : throw new RuleException($"No column is called like a field of {kind.Section()}. Choose what each column holds.");
    }

    /// <summary>The columns that fill nothing, in words.</summary>
    internal static List<string> PassedOver(IReadOnlyList<string> head, IReadOnlyList<string> columns)
        => [.. head.Zip(columns).Where(column => column.Second.Length == 0 && column.First.Length > 0).Select(column => $"the column “{column.First}”")];

    /// <summary>What the items are called that a cell may name.</summary>
    internal static async Task<ILookup<string, ItemRef>> Names(Desk desk)
        => (await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.State != ItemState.Removed && (e.Kind == ItemKind.Source || e.Kind == ItemKind.Actor || e.Kind == ItemKind.Event || e.Kind == ItemKind.Hypothesis)).Select(e => new { e.Kind, e.Number, e.Title }).ToListAsync(desk.Cancel))
            .ToLookup(e => e.Title.Trim(), e => new ItemRef(e.Kind, e.Number), StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RuleException">Several are called so.</exception>
    internal static ItemRef? Find(ILookup<string, ItemRef> names, string name, IReadOnlyCollection<ItemKind> kinds)
    {
        var found = names[name].Where(item => kinds.Count == 0 || kinds.Contains(item.Kind)).ToList();
        return found.Count > 1 ? throw new RuleException($"'{name}' could be {string.Join(" or ", found.Take(5))}. Write the reference.") : found.Count == 1 ? found[0] : null;
    }
}
