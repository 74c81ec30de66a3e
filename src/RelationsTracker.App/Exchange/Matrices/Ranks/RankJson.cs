using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Ach.Sensitivity;

namespace RelationsTracker.App.Exchange.Matrices.Ranks;

/// <summary>The report as JSON; docs/formats.md describes it, and the order of keys is part of the format.</summary>
public static class RankJson
{
    // Written for a terminal and for files, not into a page: names stay readable.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(RankReport report)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            Names(json, "hypotheses", report.Hypotheses);
            json.WriteNumber("rows", report.Matrix.Rows.Count);
            json.WriteNumber("rated", report.Rated);
            json.WriteNumber("unrated", report.Matrix.Counts.Unrated);
            Rules(json, report);
            Rows(json, report);
            Linchpins(json, report);
            FlipMargins(json, report);
            json.WriteStartArray("indistinguishable");
            foreach (var pair in report.Indistinguishable)
            {
                json.WriteStartArray();
                json.WriteStringValue(report.Hypothesis(pair.First));
                json.WriteStringValue(report.Hypothesis(pair.Second));
                json.WriteEndArray();
            }

            json.WriteEndArray();
            NotRun(json, report);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Ten significant digits: as many as the weights √2 and 1/√2 are kept with. Whole numbers have no point.</summary>
    public static double Round(double value) => double.Parse(value.ToString("G10", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + 0d;

    private static void Rules(Utf8JsonWriter json, RankReport report)
    {
        json.WriteStartObject("rules");
        foreach (var rule in report.Rules)
        {
            json.WriteStartArray(rule.Rule.Id);
            foreach (var score in rule.Ranking.Scores)
            {
                json.WriteStartObject();
                json.WriteString("hypothesis", report.Hypothesis(score.Hypothesis));
                json.WriteNumber("score", Round(score.Value));
                json.WriteNumber("low", Round(score.Low));
                json.WriteNumber("high", Round(score.High));
                json.WriteNumber("rank", score.Rank);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Rows(Utf8JsonWriter json, RankReport report)
    {
        json.WriteStartArray("diagnosticity");
        foreach (var row in report.Diagnosticity)
        {
            json.WriteStartObject();
            json.WriteNumber("row", report.Row(row.Row));
            json.WriteString("evidence", report.Evidence(row.Row));
            json.WriteNumber("range", row.Strength);
            json.WriteBoolean("diagnostic", row.Diagnostic);
            json.WriteNumber("leaders", row.PairStrength);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Linchpins(Utf8JsonWriter json, RankReport report)
    {
        json.WriteStartArray("linchpins");
        foreach (var (rule, loss) in report.Rules.SelectMany(rule => rule.Linchpins.Select(loss => (rule, loss))))
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Rule.Id);
            json.WriteString("kind", Core.Schema.Kebab.Of($"{loss.Kind}"));
            json.WriteString("name", report.NameOf(loss));
            Names(json, "leaderBefore", rule.Ranking.Leaders.Select(report.Hypothesis));
            Names(json, "leaderAfter", loss.Leaders.Select(report.Hypothesis));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void FlipMargins(Utf8JsonWriter json, RankReport report)
    {
        json.WriteStartObject("flipMargin");
        foreach (var rule in report.Rules)
        {
            json.WriteStartObject(rule.Rule.Id);
            FlipMargin(json, report, rule.Flip);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void FlipMargin(Utf8JsonWriter json, RankReport report, FlipMargin flip)
    {
        if (flip.Notches is { } cells)
        {
            json.WriteNumber("cells", cells);
        }
        else
        {
            json.WriteNull("cells");
        }

        json.WriteStartArray("changes");
        foreach (var step in RankReport.Steps(flip))
        {
            json.WriteStartObject();
            json.WriteNumber("row", report.Row(step.Row));
            json.WriteString("hypothesis", report.Hypothesis(step.Hypothesis));
            json.WriteString("from", RatingText.Format(step.From));
            json.WriteString("to", RatingText.Format(step.To));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (flip.WhyNot is { } reason)
        {
            json.WriteString("reason", reason);
        }
        else if (!flip.Exact)
        {
            json.WriteBoolean("exact", false);
        }
    }

    private static void NotRun(Utf8JsonWriter json, RankReport report)
    {
        if (report.NotRun.Count == 0)
        {
            return;
        }

        json.WriteStartObject("notRun");
        foreach (var rule in report.NotRun)
        {
            json.WriteString(rule.Id, rule.WhyNot(report.Matrix.Frame));
        }

        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string key, IEnumerable<string> names)
    {
        json.WriteStartArray(key);
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }
}
