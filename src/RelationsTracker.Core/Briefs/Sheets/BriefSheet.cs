using System.Text.Json.Serialization;
using RelationsTracker.Core.Briefs.Checks;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Sheets;

/// <summary>
/// A brief with everything it stands on, as it is or was at one moment: what every export writes, what an edition freezes
/// and what a verification compares. It needs no case beside it.
/// </summary>
public sealed record BriefSheet
{
    public required SheetHead Head { get; init; }

    /// <summary>The Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>Every item it refers to, in the order of first mention. References that lead nowhere have none.</summary>
    public required IReadOnlyList<SheetItem> Cited { get; init; }

    /// <summary>Every source that the cited items lead to, in the order of first need.</summary>
    public required IReadOnlyList<SheetSource> Sources { get; init; }

    /// <summary>ICD 206: one paragraph on the whole base of sources. Empty where it is missing.</summary>
    public string SourceSummary { get; init; } = "";

    /// <summary>The figures it asks for, drawn.</summary>
    public IReadOnlyList<SheetFigure> Figures { get; init; } = [];

    /// <summary>Minority views, signed; no export leaves one out.</summary>
    public IReadOnlyList<SignedDissent> Dissents { get; init; } = [];

    /// <summary>What people said of this text by the nine tradecraft standards, by standard.</summary>
    public IReadOnlyList<SheetJudgement> Judged { get; init; } = [];

    /// <summary>What the checks called a breach when it was published; empty for a draft.</summary>
    public IReadOnlyList<SheetBreach> Breaches { get; init; } = [];

    /// <summary>Why it was published in spite of them, in the words of whoever did; empty where there were none.</summary>
    public string Despite { get; init; } = "";

    /// <summary>What is known of the edition beside what was frozen, each a line of its own: that it was withdrawn, what changed since the one before. In no hash.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Beside { get; init; } = [];
}

/// <summary>What stands at the head of a brief and on each of its pages.</summary>
/// <param name="Slug">The case.</param>
/// <param name="Handling">The handling marking of the case; empty where there is none.</param>
/// <param name="Version">The version of the brief's text.</param>
/// <param name="Edition">The number of the edition; null for a working draft.</param>
/// <param name="At">When it was published, or the draft taken out; UTC.</param>
/// <param name="By">Who published it, or took the draft out.</param>
/// <param name="ApprovedBy">Who approved the edition; null for a draft.</param>
public sealed record SheetHead(string Slug, string CaseTitle, string Handling, ItemRef Brief, string Title, ItemRef? Question, int Version, int? Edition, DateTimeOffset At, string By, string? ApprovedBy);

/// <summary>An item that a brief refers to, as it was.</summary>
/// <param name="Title">What it says.</param>
/// <param name="State">Its state.</param>
/// <param name="Grade">Admiralty grade, such as F2; empty where it has none.</param>
/// <param name="Voice">Who says it; null where nobody does.</param>
/// <param name="Words">The exact words that it leads to.</param>
/// <param name="Fingerprint">SHA-256 over its content without the records of its life: <see cref="ContentFingerprint"/>.</param>
public sealed record SheetItem(ItemRef Ref, string Title, ItemState State, string Grade, ItemRef? Voice, IReadOnlyList<SheetWords> Words, string Fingerprint);

/// <summary>The words an item rests on.</summary>
/// <param name="Excerpt">The excerpt.</param>
/// <param name="Source">The source whose text holds them.</param>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="End">UTF-16 unit after the last.</param>
/// <param name="TextFingerprint">SHA-256 of the text.</param>
/// <param name="Fingerprint">SHA-256 of the words.</param>
/// <param name="Exact">The words; null where the text is withheld and no quotation is kept.</param>
public sealed record SheetWords(ItemRef Excerpt, ItemRef Source, int Start, int End, string TextFingerprint, string Fingerprint, string? Exact);

/// <summary>A source as ICD 206 has it: reference, grade, descriptor.</summary>
/// <param name="Citation">The reference, spelled out in one line.</param>
/// <param name="Reliability">Admiralty A to F.</param>
/// <param name="Descriptor">Access, motive, possible bias, age, accuracy; empty where nobody wrote it.</param>
/// <param name="CslJson">The reference as one CSL-JSON object.</param>
/// <param name="BibTeX">The reference as one BibTeX entry.</param>
public sealed record SheetSource(ItemRef Ref, string Name, string Citation, string? Url, string Reliability, string Descriptor, ItemState State, string CslJson, string BibTeX);

/// <summary>A figure as it was drawn: a picture where the page has one, and always the table that says the same.</summary>
/// <param name="Title">What it shows, in one line.</param>
/// <param name="Svg">A self-contained SVG without script, links or outside parts; null where the table is the figure.</param>
/// <param name="Table">The same in words and numbers.</param>
/// <param name="Notes">Rule, counts, margin and whatever else has to be said with it.</param>
public sealed record SheetFigure(BriefReference Reference, string Title, string? Svg, SheetTable Table, IReadOnlyList<string> Notes);

/// <summary>A table; every row has as many cells as there are columns, and its first cell names it.</summary>
public sealed record SheetTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<SheetCell>> Rows);

/// <summary>A cell: its words, and the mark that colours it (<c>CC</c> … <c>II</c> in a matrix; empty elsewhere).</summary>
public sealed record SheetCell(string Text, string Mark = "");

/// <summary>A person's judgement of the text by one of the nine standards.</summary>
/// <param name="OwnText">Whether they had a hand in the text.</param>
public sealed record SheetJudgement(BriefStandard Standard, StandardVerdict Verdict, string By, DateTimeOffset At, string Note, bool OwnText);

/// <summary>What a rule called a breach.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Name">The rule in a few words.</param>
/// <param name="Sentence">Number of the sentence; null where it is about the brief as a whole.</param>
/// <param name="Wrong">What is wrong, in a sentence.</param>
public sealed record SheetBreach(string Rule, string Name, int? Sentence, string Wrong);

/// <summary>A minority view bound to one edition.</summary>
public sealed record SignedDissent(string By, DateTimeOffset At, string Text);
