using System.Text;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>Writes ratings as sheets: one rater's cells of one question, a row a line, with details where there is more to say.</summary>
internal static class RatingsWriter
{
    public static IEnumerable<string> Sheets(CasePackage package)
    {
        var questions = package.Items.Where(i => i.Content is EvidenceRowContent).ToDictionary(i => i.Ref, i => ((EvidenceRowContent)i.Content).Question);
        return package.Ratings.GroupBy(r => (r.Rater, Question: questions[r.Row])).OrderBy(g => g.Key.Rater, StringComparer.Ordinal).ThenBy(g => g.Key.Question)
            .Select(g => Sheet(g.Key.Rater, g.Key.Question, [.. g]));
    }

    private static string Sheet(string rater, ItemRef question, List<PackedRating> ratings)
    {
        // The time that most cells share stands once.
        var at = ratings.GroupBy(r => r.At.UtcTicks).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().First().At;
        var text = new StringBuilder();
        var writer = new ContentWriter(text);
        writer.Fields(new SheetHead { Rater = rater, Question = question, At = at }, 2, "- ");
        text.Append("  cells:\n");
        foreach (var row in ratings.GroupBy(r => r.Row))
        {
            text.Append("    ").Append(row.Key).Append(": {").AppendJoin(", ", row.Select(r => $"{r.Hypothesis}: {Mark(r.Value)}")).Append("}\n");
        }

        var details = ratings.Select(r => (Rating: r, Detail: new CellDetail { Rationale = r.Rationale, Wording = r.Wording, At = r.At == at ? null : r.At })).Where(d => d.Detail != new CellDetail()).ToList();
        text.Append(details.Count > 0 ? "  details:\n" : "");
        foreach (var (rating, detail) in details)
        {
            Detail(text, writer, rating.Cell, detail);
        }

        return text.ToString();
    }

    private static void Detail(StringBuilder text, ContentWriter writer, string cell, CellDetail detail)
    {
        if (ContentWriter.Flow(detail) is { } flow && cell.Length + flow.Length + 6 <= ContentWriter.Width)
        {
            text.Append("    ").Append(cell).Append(": ").Append(flow).Append('\n');
            return;
        }

        text.Append("    ").Append(cell).Append(":\n");
        writer.Fields(detail, 6, "      ");
    }

    private static string Mark(Rating rating) => rating == Rating.CannotJudge ? "\"?\"" : RatingText.Format(rating);
}
