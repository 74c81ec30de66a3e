using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.History;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Tests.History;

/// <summary>
/// What a case says, replayed from its history: the steps that count instead of all that were taken, and nothing of what was
/// removed or taken back.
/// </summary>
internal static class ReplayedCase
{
    public static async Task<SortedDictionary<string, string>> Replayed(this Office office)
    {
        await using var db = office.Open();
        var last = new Dictionary<string, Revision>();
        foreach (var row in await db.Revisions.AsNoTracking().Where(r => r.CaseId == office.CaseId).OrderBy(r => r.Position).ToListAsync())
        {
            last[row.Subject] = row;
        }

        return new(last.Values.Select(row => (row.Subject, Said: Said(row))).Where(thing => thing.Said is not null).ToDictionary(thing => thing.Subject, thing => thing.Said!), StringComparer.Ordinal);
    }

    private static string? Said(Revision row) => row.Subject.Split('/') switch
    {
        // That somebody is known as a rater says nothing by itself.
        ["rater", _] => null,
        ["member", _] => row.After!.Contains("\"none\"", StringComparison.OrdinalIgnoreCase) ? null : row.After,
        ["comment", _] => ContentJson.Read<CommentReading>(row.After!) is { Withdrawn: false } comment ? $"{comment}" : null,
        ["case"] => row.After,
        [_, _, _] => ContentJson.Read<CellReading>(row.After!) is { Value: not null } cell ? $"{cell}" : null,
        _ => Said(ContentJson.Read(ItemType.Of(ItemRef.Parse(row.Subject, null).Kind).Content, row.After!)),
    };

    private static string? Said(Content content)
    {
        if (content.State == ItemState.Removed)
        {
            return null;
        }

        var steps = content.StandingRecords().Select(record => record.Step).ToList();
        var said = JsonNode.Parse(ContentJson.Write(content switch
        {
            HypothesisContent hypothesis => hypothesis with { Wording = 1, EarlierWordings = [] },
            QuestionContent question => question with { Commitments = question.Commitments.GroupBy(c => c.Rater).Select(mine => mine.Last()).Where(c => c.Step == CommitmentStep.Committed).Select(c => c with { At = default }).ToMany() },
            var other => other,
        }))!.AsObject();
        said.Remove("records");
        return $"{said.ToJsonString(ContentJson.Options)} {string.Join(' ', steps)}";
    }
}
