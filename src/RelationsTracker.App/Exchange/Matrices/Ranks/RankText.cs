using System.Globalization;
using System.Text;
using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.App.Exchange.Matrices.Ranks;

/// <summary>The report for people at a terminal.</summary>
public static class RankText
{
    public static string Write(RankReport report)
    {
        var text = new StringBuilder();
        Head(text, report);
        Standing(text, report);
        Rows(text, report);
        Linchpins(text, report);
        Margins(text, report);
        if (report.Indistinguishable.Count > 0)
        {
            text.Append("\nNo row separates\n");
            foreach (var pair in report.Indistinguishable)
            {
                Line(text, $"  {Flat(report.Hypothesis(pair.First))}  from  {Flat(report.Hypothesis(pair.Second))}");
            }
        }

        foreach (var rule in report.NotRun)
        {
            Line(text, $"\nNot run: {rule.Id}. {rule.WhyNot(report.Matrix.Frame)}");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Head(StringBuilder text, RankReport report)
    {
        var counts = report.Matrix.Counts;
        Line(text, $"{report.Matrix.Rows.Count} rows, {report.Hypotheses.Count} hypotheses; {report.Rated} cells rated, of them {counts.NotApplicable} NA and {counts.CannotJudge} ?; {counts.Unrated} unrated");
        text.Append('\n');
        for (var h = 0; h < report.Hypotheses.Count; h++)
        {
            Line(text, $"  {h + 1}  {Flat(report.Hypotheses[h])}");
        }
    }

    private static void Standing(StringBuilder text, RankReport report)
    {
        text.Append("\nHow far each is refuted (lower is less refuted; rank in brackets; from-to where cells are open). The least refuted is not proved.\n");
        var cells = report.Rules.Select(rule => rule.Ranking.Scores.Select(Cell).ToArray()).ToArray();
        var widths = Enumerable.Range(0, report.Hypotheses.Count).Select(h => cells.Select(row => row[h].Length).Append(1).Max()).ToArray();
        var name = report.Rules.Select(rule => rule.Rule.Id.Length).Append(4).Max();
        Line(text, $"  {"rule".PadRight(name)}  {string.Join("  ", widths.Select((width, h) => $"{h + 1}".PadRight(width)))}".TrimEnd());
        for (var r = 0; r < cells.Length; r++)
        {
            Line(text, $"  {report.Rules[r].Rule.Id.PadRight(name)}  {string.Join("  ", cells[r].Zip(widths, (cell, width) => cell.PadRight(width)))}".TrimEnd());
        }
    }

    private static string Cell(Score score)
    {
        var (value, low, high) = (RankJson.Round(score.Value), RankJson.Round(score.Low), RankJson.Round(score.High));
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.####} ({score.Rank}){(low < high ? string.Create(CultureInfo.InvariantCulture, $" {low:0.####}-{high:0.####}") : "")}");
    }

    private static void Rows(StringBuilder text, RankReport report)
    {
        var telling = report.Diagnosticity.Where(row => row.Diagnostic).OrderByDescending(row => row.Strength).ThenByDescending(row => row.PairStrength).ToList();
        Line(text, $"\nRows that tell hypotheses apart: {telling.Count} of {report.Matrix.Rows.Count}{(telling.Count > 0 ? " (range; range between the two leaders)" : "")}");
        foreach (var row in telling)
        {
            Line(text, $"  {report.Row(row.Row),4}  {row.Strength}; {row.PairStrength}  {Flat(report.Evidence(row.Row))}");
        }
    }

    private static void Linchpins(StringBuilder text, RankReport report)
    {
        text.Append("\nLinchpins: without these the first two places look different\n");
        foreach (var rule in report.Rules.Where(rule => rule.Linchpins.Count > 0))
        {
            Line(text, $"  {rule.Rule.Id}: {string.Join(", ", rule.Ranking.Leaders.Select(id => Flat(report.Hypothesis(id))))} at rank 1");
            foreach (var loss in rule.Linchpins)
            {
                Line(text, $"    without the {Core.Schema.Kebab.Words(loss.Kind)} {Flat(report.NameOf(loss))}: {string.Join(", ", loss.Leaders.Select(id => Flat(report.Hypothesis(id))))}");
            }
        }

        if (report.Rules.All(rule => rule.Linchpins.Count == 0))
        {
            text.Append("  none under any rule\n");
        }
    }

    private static void Margins(StringBuilder text, RankReport report)
    {
        text.Append("\nFlip margin: the fewest one-notch changes after which others are at rank 1\n");
        foreach (var rule in report.Rules)
        {
            var steps = RankReport.Steps(rule.Flip).Select(step => string.Create(CultureInfo.InvariantCulture, $"row {report.Row(step.Row)} {Flat(report.Hypothesis(step.Hypothesis))} {RatingText.Format(step.From)} to {RatingText.Format(step.To)}"));
            Line(text, rule.Flip.WhyNot is { } reason
                ? $"  {rule.Rule.Id}: none. {reason}"
                : $"  {rule.Rule.Id}: {(rule.Flip.Exact ? "" : "at most ")}{rule.Flip.Notches}: {string.Join("; ", steps)}");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    // A text of the file must not break the line or speak to the terminal.
    private static string Flat(string text)
    {
        var flat = string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
        return flat.Length <= 100 ? flat : $"{flat[..99]}…";
    }
}
