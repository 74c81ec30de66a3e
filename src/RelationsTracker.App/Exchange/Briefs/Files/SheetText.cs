using System.Globalization;
using RelationsTracker.App.UseCases.Briefs.Editions;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text;

namespace RelationsTracker.App.Exchange.Briefs.Files;

/// <summary>What every file of a brief says in the same words, and the page of an edition too: head, notes on what is cited, sources, dissents.</summary>
public static class SheetText
{
    /// <summary>What the section on cited items is called, and so on.</summary>
    public const string References = "What this brief refers to";

    public const string Sources = "Sources, as cited";

    public const string Dissents = "Dissenting views";

    public const string NoSummary = "There is no source summary statement: the brief does not say how good its sources are as a whole.";

    private const int LongestLine = 90;

    /// <summary>The title as files carry it.</summary>
    public static string Title(this SheetHead head) => head.Title.Length > 0 ? head.Title : $"{head.Brief}";

    /// <summary>The running title: which brief, which edition.</summary>
    public static string Running(this SheetHead head) => $"{head.CaseTitle} · {head.Brief}{(head.Edition is { } edition ? string.Create(CultureInfo.InvariantCulture, $", edition {edition}") : ", working draft")}";

    /// <summary>As much of it as a line at the edge of a page holds.</summary>
    public static string Line(string text) => text.Shortened(LongestLine);

    /// <summary>Where it comes from, and what it is.</summary>
    public static string Provenance(this SheetHead head) => string.Create(CultureInfo.InvariantCulture, $"{head.CaseTitle} ({head.Slug}), {head.Brief}") + (head.Edition is { } edition
        ? string.Create(CultureInfo.InvariantCulture, $", edition {edition}, {(head.ApprovedBy == head.By ? "published and approved" : "published")} by {head.By} on {Day(head.At)}{(head.ApprovedBy is { } other && other != head.By ? $", approved by {other}" : "")}.")
        : string.Create(CultureInfo.InvariantCulture, $" version {head.Version}, taken out by {head.By} on {Day(head.At)}. Working draft: not a published edition."));

    /// <summary>The same, and why it was published where the checks called something a breach.</summary>
    public static string Provenance(this BriefSheet sheet) => sheet.Breaches.Count == 0 ? sheet.Head.Provenance()
        : $"{sheet.Head.Provenance()} Published in spite of what the checks call a breach ({string.Join("; ", sheet.Breaches.Select(breach => breach.Name.ToLowerInvariant()).Distinct())}): {OneLine(sheet.Despite)}";

    /// <summary>What a file says of an edition beside what was frozen: that it was withdrawn, and what changed since the one before.</summary>
    public static IEnumerable<string> Beside(EditionLine edition)
    {
        if (edition.WithdrawnAt is { } at)
        {
            yield return $"This edition was withdrawn on {Day(at)} by {edition.WithdrawnBy}: {OneLine(edition.WithdrawnWhy!)}";
        }

        if (edition.Change.Length > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"What changed since edition {edition.Number - 1}: {OneLine(edition.Change)}");
        }
    }

    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>What a note says after the words of the item: state, grade, voice. Empty where there is nothing to say.</summary>
    public static string About(this BriefSheet sheet, SheetItem item) => string.Join(" ", new[]
    {
        item.State is ItemState.Active or ItemState.Accepted ? null : $"{Capital(Kebab.Words(item.State))}.",
        item.Grade.Length > 0 ? $"Graded {item.Grade}." : null,
        sheet.Voice(item),
    }.OfType<string>());

    /// <summary>Who says it; null where nobody named does.</summary>
    public static string? Voice(this BriefSheet sheet, SheetItem item)
        => item.Voice is not { } voice ? null : sheet.Sources.FirstOrDefault(source => source.Ref == voice)?.Name is { } name ? $"Said by {name} ({voice})." : $"Said by {voice}.";

    /// <summary>The words an item leads to: each that may be shown with its place, then one line for each source whose words may not.</summary>
    public static IEnumerable<(string? Exact, string Place)> Evidence(this SheetItem item) =>
    [
        .. item.Words.Where(words => words.Exact is not null).Select(words => (words.Exact, $"{words.Source}, {words.Excerpt}")),
        .. item.Words.Where(words => words.Exact is null).GroupBy(words => words.Source).Select(withheld => ((string?)null, Withheld(withheld))),
    ];

    /// <summary>What is said of a source beside its reference: reliability, state, descriptor.</summary>
    public static string About(this SheetSource source) => $"{(source.Reliability.Length > 0 ? $"Reliability {source.Reliability}." : "Reliability not graded.")}{(source.State is ItemState.Active or ItemState.Accepted ? "" : $" {Capital(Kebab.Words(source.State))}.")} {(source.Descriptor.Length > 0 ? source.Descriptor : "Nobody has described this source.")}";

    /// <summary>Who dissents, and when.</summary>
    public static string Signature(this SignedDissent dissent) => $"{dissent.By}, {Day(dissent.At)}";

    /// <summary>A figure as an anchor of files names it.</summary>
    public static string Anchor(this BriefReference figure) => $"figure-{figure.ToString().Replace(' ', '-')}";

    /// <summary>By how much headings move so that the highest stands right below the title.</summary>
    public static int Lift(this BriefDocument document) => document.Blocks.OfType<HeadingBlock>().Select(heading => heading.Level).DefaultIfEmpty(2).Min() - 2;

    private static string Withheld(IGrouping<ItemRef, SheetWords> words)
        => $"Words withheld: {words.Key} may not be passed on ({string.Join("; ", words.Select(at => string.Create(CultureInfo.InvariantCulture, $"{at.Excerpt}, {at.Start} to {at.End}")))}).";

    private static string OneLine(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
