using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Text.Edtf;
using RelationsTracker.Core.Text.Suggestions;

namespace RelationsTracker.App.Tests.Readings;

/// <summary>How much of what people marked was found, and how much of what was found is right.</summary>
public sealed record Share(string What, int Marked, int Found, int Suggested, int Right, IReadOnlyList<string> Missed, IReadOnlyList<string> Wrong)
{
    public double Recall => Marked == 0 ? 1 : (double)Found / Marked;

    public double Precision => Suggested == 0 ? 1 : (double)Right / Suggested;
}

/// <summary>Holds suggestions against marks. A hedge counts where the two overlap; a mention if its range is the marked one, but for
/// a leading article and marks around it, and the actor is among the candidates; a date if it lies in the marked words and says the same days,
/// where an open end ("began on 27 June") is nothing that the words of the date say.</summary>
internal static class Measure
{
    public static IReadOnlyList<Share> Of(Marked marked)
    {
        var found = TextSuggestions.For(marked.Text, new(marked.Actors, marked.Published));
        string Words(int start, int end) => marked.Text[start..end].ReplaceLineEndings(" ");

        var names = found.Mentions.Where(m => m.Candidates.Any(c => c.Kind != NameKind.Adjective)).ToList();
        bool Meets(Core.Text.Names.Mention mention, Mark mark) => Bare(marked.Text, mention.Start, mention.End) == Bare(marked.Text, mark.Start, mark.End) && mention.Candidates.Any(c => c.Actor.Key == mark.Is);
        return
        [
            Share("hedges", marked.Hedges, found.Hedges, (h, mark) => h.Start < mark.End && h.End > mark.Start, m => Words(m.Start, m.End), h => $"{Words(h.Start, h.End)} ({h.Entry.Term})"),
            Share("mentions of known actors", marked.Mentions, names, Meets, m => $"{m.Is} {Words(m.Start, m.End)}@{m.Start}", m => $"{Words(m.Start, m.End)}@{m.Start} {string.Join('/', m.Candidates.Select(c => c.Actor.Key))}"),
            Share("dates", marked.Dates, found.Dates, (d, mark) => d.Start < mark.End && d.End > mark.Start && Same(d.Edtf, mark.Is), m => $"{m.Is} {Words(m.Start, m.End)}", d => $"{Words(d.Start, d.End)} = {d.Edtf?.Text}"),
        ];
    }

    /// <summary>Shares of several texts as one.</summary>
    public static Share Together(IReadOnlyList<Share> shares) => new(
        shares[0].What, shares.Sum(s => s.Marked), shares.Sum(s => s.Found), shares.Sum(s => s.Suggested), shares.Sum(s => s.Right),
        [.. shares.SelectMany(s => s.Missed)], [.. shares.SelectMany(s => s.Wrong)]);

    private static bool Same(EdtfDate? found, string marked)
        => found is not null && EdtfDate.Parse(marked) is var date && (found == date || (date.HasOpenEnd && found.Earliest == date.Earliest));

    private static (int Start, int End) Bare(string text, int start, int end)
    {
        start += text.AsSpan(start, end - start).StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        return (start, end);
    }

    private static Share Share<T>(string what, IReadOnlyList<Mark> marks, IReadOnlyList<T> found, Func<T, Mark, bool> meets, Func<Mark, string> mark, Func<T, string> show)
    {
        var missed = marks.Where(m => !found.Any(f => meets(f, m))).Select(mark).ToList();
        var wrong = found.Where(f => !marks.Any(m => meets(f, m))).Select(show).ToList();
        return new(what, marks.Count, marks.Count - missed.Count, found.Count, found.Count - wrong.Count, missed, wrong);
    }
}
