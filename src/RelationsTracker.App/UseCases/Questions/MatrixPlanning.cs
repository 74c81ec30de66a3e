using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Matrices;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Text;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>
/// Works out what a table makes of a question. Hypotheses are matched by label, else by statement, rows by the statement of
/// their claim, letter for letter; what is not there is made. Nothing that is there changes but one's own ratings.
/// </summary>
internal sealed class MatrixPlanning(Desk desk, MatrixTable table)
{
    private const int LongestLabel = 120;
    private const int MostCells = 100_000;

    private readonly Dictionary<ItemKind, int> _numbers = [];
    private readonly List<(ItemRef Ref, Content Content)> _made = [];
    private readonly List<string> _left = [];
    private readonly List<string> _problems = [];
    private readonly List<string> _groups = [];
    private readonly Dictionary<ItemRef, Credibility?> _grades = [];

    public async Task<MatrixPlan> Work(ItemRef? there, string? newQuestion)
    {
        var question = there is { } known ? ((Question)await desk.Find(known)).Content : new QuestionContent { Text = (newQuestion ?? "").Trim() };
        var reference = there ?? await Make(ItemKind.Question, question);
        var columns = await Columns(reference);
        var claims = await Claims();
        var standing = await Standing(reference);
        var rows = new List<PlannedRow>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var r = 0; r < table.Rows.Count; r++)
        {
            if (!seen.TryAdd(table.Rows[r].Evidence, r + 1))
            {
                Problem(r + 1, $"says the same as row {seen[table.Rows[r].Evidence]}. A claim stands on a question once: take one out.");
            }
            else if (await Row(r + 1, reference, question, claims, standing) is { } row)
            {
                rows.Add(row);
            }
        }

        var (cells, same) = await Cells(columns, rows);
        var regrouped = _groups.Count == 0 ? null : question with { Groups = _groups.Aggregate(question.Groups, (all, name) => all.With(new DependenceGroup { Name = name })) };
        Check(reference, regrouped ?? question);
        return new MatrixPlan(reference, there is null, columns, rows, cells, same, _groups, _left, _problems)
        {
            Items = [.. there is null ? _made.Select(made => made.Ref == reference ? (reference, regrouped ?? question) : made) : _made],
            Regrouped = there is null ? null : regrouped,
        };
    }

    private async Task<List<PlannedColumn>> Columns(ItemRef question)
    {
        var there = (await desk.Db.Set<Hypothesis>().AsNoTracking().Where(h => h.CaseId == desk.Case.Id && h.Content.Question == question).OrderBy(h => h.Number).ToListAsync(desk.Cancel))
            .Where(h => h.Content.State != ItemState.Removed).ToList();
        var columns = new List<PlannedColumn>();
        foreach (var name in table.Hypotheses)
        {
            var labelled = there.Where(h => h.Content.Label.Trim() == name || $"{h.Content.Label.Trim()} ({h.Ref})" == name).ToList();
            var alike = labelled.Count > 0 ? labelled : there.Where(h => h.Content.Statement.Trim() == name).ToList();
            if (alike.Count > 1)
            {
                _problems.Add($"Hypothesis '{Short(name)}' could be {string.Join(" or ", alike.Select(h => h.Ref))}. Give them labels of their own first, or write the label with its reference: {Short(name)} ({alike[0].Ref}).");
            }

            if (alike is [var found, ..] && columns.Any(column => column.Ref == found.Ref))
            {
                _problems.Add($"Hypothesis '{Short(name)}' is {found.Ref}, which has a column already. Take one out.");
            }

            columns.Add(alike is [var one, ..] ? new PlannedColumn(name, one.Ref, false)
                : new PlannedColumn(name, await Make(ItemKind.Hypothesis, new HypothesisContent { Question = question, Label = Label(name), Statement = name }), true));
        }

        return columns;
    }

    // A label is short; the statement says it whole.
    private static string Label(string name) => name.Length <= LongestLabel ? name : $"{name[..(LongestLabel - 1)].TrimEnd()}…";

    private async Task<ILookup<string, ItemRef>> Claims()
    {
        var claims = await desk.Db.Set<Claim>().AsNoTracking().Where(c => c.CaseId == desk.Case.Id).OrderBy(c => c.Number).Select(c => new { c.Number, c.Content.Statement, c.Content.Records, c.Content.Credibility }).ToListAsync(desk.Cancel);
        foreach (var claim in claims)
        {
            _grades[new ItemRef(ItemKind.Claim, claim.Number)] = claim.Credibility;
        }

        return claims.Where(c => new ClaimContent { Records = c.Records }.State is not (ItemState.Removed or ItemState.Retracted or ItemState.Superseded))
            .ToLookup(c => c.Statement.ReplaceLineEndings("\n").Trim(), c => new ItemRef(ItemKind.Claim, c.Number), StringComparer.Ordinal);
    }

    private async Task<Dictionary<ItemRef, EvidenceRow>> Standing(ItemRef question)
        => (await desk.Db.Set<EvidenceRow>().AsNoTracking().Where(r => r.CaseId == desk.Case.Id && r.Content.Question == question).ToListAsync(desk.Cancel))
            .Where(r => r.Content.State != ItemState.Removed).GroupBy(r => r.Content.Claim).ToDictionary(same => same.Key, same => same.First());

    private async Task<PlannedRow?> Row(int number, ItemRef question, QuestionContent content, ILookup<string, ItemRef> claims, Dictionary<ItemRef, EvidenceRow> standing)
    {
        var said = table.Rows[number - 1];
        var alike = claims[said.Evidence].ToList();
        var here = alike.Where(standing.ContainsKey).ToList();
        alike = here.Count > 0 ? here : alike;
        if (alike.Count > 1)
        {
            Problem(number, $"could be {string.Join(" or ", alike.Take(5))}, which say the same. Merge or reword them first.");
            return null;
        }

        if (alike is [var known] && standing.TryGetValue(known, out var row))
        {
            Compare(number, said, row, known);
            return new PlannedRow(number, said.Evidence, row.Ref, false, known, false);
        }

        var claim = alike is [var there] ? there : await Make(ItemKind.Claim, new ClaimContent { Statement = said.Evidence });
        if (said.Group.Length > 0 && !content.Groups.Any(group => group.Name == said.Group) && !_groups.Contains(said.Group))
        {
            _groups.Add(said.Group);
        }

        var made = await Make(ItemKind.EvidenceRow, new EvidenceRowContent
        {
            Question = question,
            Claim = claim,
            Place = standing.Values.Select(other => other.Content.Place).DefaultIfEmpty().Max() + number,
            Credibility = said.Credibility == Graded(claim) ? null : said.Credibility,
            Relevance = said.Relevance,
            Group = said.Group.Length == 0 ? null : said.Group,
            Rationale = RowRemarks.Of(said.Remarks) is { Length: > 0 } remarks ? remarks : null,
        });
        return new PlannedRow(number, said.Evidence, made, true, claim, alike.Count == 0);
    }

    // What is there stays: a table that comes back from a spreadsheet must not undo what colleagues set meanwhile.
    private void Compare(int number, TableRow said, EvidenceRow row, ItemRef claim)
    {
        var weighs = row.Content.Credibility ?? Graded(claim);
        var differs = new[]
        {
            said.Credibility is { } credibility && credibility != weighs ? $"credibility {credibility} (is {weighs})" : null,
            said.Relevance is { } relevance && relevance != (row.Content.Relevance ?? Weight.M) ? $"relevance {relevance} (is {row.Content.Relevance ?? Weight.M})" : null,
            said.Group.Length > 0 && said.Group != row.Content.Group ? $"group {Short(said.Group)} (is {row.Content.Group ?? "none"})" : null,
        }.OfType<string>().ToList();
        if (differs.Count > 0)
        {
            _left.Add(string.Create(CultureInfo.InvariantCulture, $"Row {number}, {row.Ref}: {string.Join(", ", differs)}"));
        }
    }

    private Weight Graded(ItemRef claim) => CredibilityWeight.FromGrade(_grades.GetValueOrDefault(claim) is { } grade ? (int)grade : null).Weight;

    // An empty cell of the table says nothing, and takes nothing back.
    private async Task<(List<PlannedCell> Cells, int Same)> Cells(List<PlannedColumn> columns, List<PlannedRow> rows)
    {
        var me = desk.By.Handle;
        var numbers = rows.Where(row => !row.IsNewRow).Select(row => row.Row.Number).ToHashSet();
        var mine = (await desk.Db.Ratings.AsNoTracking().Where(r => r.CaseId == desk.Case.Id && r.Rater == me && r.Value != null).Select(r => new { r.Row, r.Hypothesis, r.Value }).ToListAsync(desk.Cancel))
            .Where(r => numbers.Contains(r.Row)).ToDictionary(r => (r.Row, r.Hypothesis), r => r.Value);
        var (cells, same) = (new List<PlannedCell>(), 0);
        foreach (var row in rows)
        {
            foreach (var (value, column) in table.Rows[row.Number - 1].Cells.Zip(columns).Where(cell => cell.First is not null))
            {
                var before = mine.GetValueOrDefault((row.Row.Number, column.Ref.Number));
                same += before == value ? 1 : 0;
                if (before != value)
                {
                    cells.Add(new PlannedCell(row.Row, column.Ref, value!.Value, before));
                }
            }
        }

        if (cells.Count > MostCells)
        {
            _problems.Add(string.Create(CultureInfo.InvariantCulture, $"There are {cells.Count} cells to rate; at most {MostCells} are brought in at once. Split the table."));
        }

        return (cells, same);
    }

    // Every new item is held to the rules of forms; the row of the table is named, not a field of a form.
    private void Check(ItemRef reference, QuestionContent question)
    {
        var items = _made.ToDictionary(made => made.Ref, made => made.Content);
        items[reference] = question;
        var view = new CaseView(items);
        var flaws = items.Where(item => item.Key != reference || _groups.Count > 0 || _made.Any(made => made.Ref == reference))
            .SelectMany(item => item.Value.Flaws().Concat(CrossRules.Check(item.Key, item.Value, view)).Select(flaw => (item.Value, flaw)));
        _problems.AddRange(flaws.Take(200).Select(flawed => flawed.Value switch
        {
            ClaimContent claim => $"Row '{Short(claim.Statement)}': {flawed.flaw.Message}",
            HypothesisContent hypothesis => $"Hypothesis '{Short(hypothesis.Statement)}': {flawed.flaw.Message}",
            EvidenceRowContent row when items.GetValueOrDefault(row.Claim) is ClaimContent claim => $"Row '{Short(claim.Statement)}': {flawed.flaw}",
            EvidenceRowContent row => $"Row of {row.Claim}: {flawed.flaw}",
            _ => $"Question: {flawed.flaw}",
        }));
    }

    private async Task<ItemRef> Make(ItemKind kind, Content content)
    {
        if (!_numbers.TryGetValue(kind, out var last))
        {
            last = await desk.Db.Counters.AsNoTracking().Where(c => c.CaseId == desk.Case.Id && c.Kind == kind).Select(c => c.Last).SingleOrDefaultAsync(desk.Cancel);
        }

        _numbers[kind] = last + 1;
        var reference = new ItemRef(kind, last + 1);
        _made.Add((reference, content));
        return reference;
    }

    private void Problem(int row, string message) => _problems.Add(string.Create(CultureInfo.InvariantCulture, $"Row {row} {message}"));

    private static string Short(string text) => text.Shortened(60);
}
