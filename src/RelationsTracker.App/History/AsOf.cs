using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.History;

/// <summary>
/// Rebuilds what a case was at a moment from the last revision of each thing up to then. What is sealed today stays
/// sealed, however open it was then: revisions pass the same filters as ratings.
/// </summary>
internal sealed class AsOf
{
    private readonly Desk _desk;

    private AsOf(Desk desk, long position) => (_desk, Position) = (desk, position);

    /// <summary>The last place in the case's chain that counts; 0 before everything.</summary>
    public long Position { get; }

    /// <summary>The case at a moment; changes of that very moment count.</summary>
    public static async Task<AsOf> Moment(Desk desk, DateTimeOffset at)
    {
        var moment = at.ToUniversalTime();

        // The last of them by time: one step into an index, where the greatest place would be a walk over all.
        return new(desk, await desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id && r.At <= moment).OrderByDescending(r => r.At).ThenByDescending(r => r.Position)
            .Select(r => (long?)r.Position).FirstOrDefaultAsync(desk.Cancel) ?? 0);
    }

    /// <summary>All items of a kind as they were, removed ones too, by number.</summary>
    public Task<List<Entry<TContent>>> Items<TContent>(ItemKind kind)
        where TContent : Content
    {
        var letters = kind.Letters();
        return Items<TContent>(_desk.Db.Revisions.Where(r => r.CaseId == _desk.Case.Id && r.Kind == letters));
    }

    /// <summary>These items as they were; one that was not there yet is left out.</summary>
    public Task<List<Entry<TContent>>> Items<TContent>(IEnumerable<ItemRef> some)
        where TContent : Content
    {
        var subjects = some.Select(item => item.ToString()).Distinct().ToArray();
        return Items<TContent>(_desk.Db.Revisions.Where(r => r.CaseId == _desk.Case.Id && EF.Parameter(subjects).Contains(r.Subject)));
    }

    /// <summary>These items of any kinds as they were, with who left them so; one that was not there yet is left out.</summary>
    public async Task<List<PastItem>> Contents(IEnumerable<ItemRef> some)
    {
        var subjects = some.Select(item => $"{item}").Distinct().ToArray();
        var last = _desk.Db.Revisions.Where(r => r.CaseId == _desk.Case.Id && EF.Parameter(subjects).Contains(r.Subject) && r.Position <= Position)
            .GroupBy(r => r.Subject).Select(subject => subject.Max(r => r.Position));
        var lines = subjects.Length == 0 ? [] : await _desk.Db.Revisions.Where(r => r.CaseId == _desk.Case.Id && r.After != null && last.Contains(r.Position))
            .Select(r => new { r.Subject, r.At, r.Who, r.After }).ToListAsync(_desk.Cancel);
        return [.. lines.Select(line => (Item: ItemRef.Parse(line.Subject, null), line)).OrderBy(p => p.Item)
            .Select(p => new PastItem(p.Item, ContentJson.Read(ItemType.Of(p.Item.Kind).Content, p.line.After!), p.line.At, p.line.Who))];
    }

    /// <summary>Everything filed under a question: one range of the history.</summary>
    public async Task<QuestionThen> Question(ItemRef question)
    {
        var number = question.Number;
        var then = new QuestionThen();
        foreach (var line in await Last(_desk.Db.Revisions.Where(r => r.CaseId == _desk.Case.Id && r.Question == number)))
        {
            then.Take(line);
        }

        return then;
    }

    private async Task<List<Entry<TContent>>> Items<TContent>(IQueryable<Revision> revisions)
        where TContent : Content
        => [.. (await Last(revisions)).Select(line => new Entry<TContent>(ItemRef.Parse(line.Subject, null), ContentJson.Read<TContent>(line.After!))).OrderBy(entry => entry.Ref)];

    private async Task<List<RevisionLine>> Last(IQueryable<Revision> revisions)
    {
        var last = revisions.Where(r => r.Position <= Position).GroupBy(r => r.Subject).Select(subject => subject.Max(r => r.Position));
        return await _desk.Db.Revisions.Where(r => r.CaseId == _desk.Case.Id && r.After != null && last.Contains(r.Position))
            .Select(r => new RevisionLine(r.Subject, r.Kind, r.Rater, r.At, r.After)).ToListAsync(_desk.Cancel);
    }
}

/// <summary>An item as it was, and since when and by whom.</summary>
internal sealed record PastItem(ItemRef Ref, Content Content, DateTimeOffset At, string Who);

/// <summary>What of a revision the past is rebuilt from.</summary>
internal sealed record RevisionLine(string Subject, string? Kind, string? Rater, DateTimeOffset At, string? After);

/// <summary>What was filed under a question at a moment.</summary>
internal sealed class QuestionThen
{
    /// <summary>The question; null when it was not asked yet.</summary>
    public QuestionContent? Question { get; private set; }

    public List<Entry<HypothesisContent>> Hypotheses { get; } = [];

    public List<Entry<EvidenceRowContent>> Rows { get; } = [];

    public List<CellThen> Cells { get; } = [];

    public void Take(RevisionLine line)
    {
        switch (line.Kind)
        {
            case null when line.Subject.Split('/') is [var row, var hypothesis, var rater]:
                Cells.Add(new(ItemRef.Parse(row, null), ItemRef.Parse(hypothesis, null), rater, line.At, ContentJson.Read<CellReading>(line.After!)));
                break;
            case "Q":
                Question = Read<QuestionContent>(line);
                break;
            case "H":
                Hypotheses.Add(new(ItemRef.Parse(line.Subject, null), Read<HypothesisContent>(line)));
                break;
            case "RW":
                Rows.Add(new(ItemRef.Parse(line.Subject, null), Read<EvidenceRowContent>(line)));
                break;
        }
    }

    private static TContent Read<TContent>(RevisionLine line) => ContentJson.Read<TContent>(line.After!);
}

/// <summary>A rating as it was, and since when.</summary>
internal sealed record CellThen(ItemRef Row, ItemRef Hypothesis, string Rater, DateTimeOffset At, CellReading Reading);
