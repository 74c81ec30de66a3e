namespace RelationsTracker.Core.Briefs.Documents;

/// <summary>How words are set.</summary>
[Flags]
public enum RunStyle
{
    Plain = 0,
    Strong = 1,
    Emphasis = 2,
    Struck = 4,
    Code = 8,
}

/// <summary>A stretch of a line of a brief.</summary>
/// <param name="Place">Where it stands in the Markdown.</param>
public abstract record BriefRun(BodyPlace Place);

/// <summary>Words.</summary>
public sealed record TextRun(string Text, RunStyle Style, BodyPlace Place) : BriefRun(Place);

/// <summary>A live reference.</summary>
/// <param name="Written">What stands between the brackets.</param>
/// <param name="Reference">What it means; null where it means nothing.</param>
/// <param name="Problem">Why it means nothing, and how to mend it.</param>
public sealed record ReferenceRun(string Written, BriefReference? Reference, string Problem, BodyPlace Place) : BriefRun(Place);

/// <summary>A link out of the brief; the address is http, https or mailto and nothing else.</summary>
public sealed record LinkRun(string Address, IReadOnlyList<BriefRun> Runs, BodyPlace Place) : BriefRun(Place);

/// <summary>A footnote of the author's own, by its number in the brief from 1.</summary>
public sealed record NoteRun(int Number, BodyPlace Place) : BriefRun(Place);

/// <summary>A new line inside a paragraph.</summary>
public sealed record BreakRun(BodyPlace Place) : BriefRun(Place);

/// <summary>What runs read as.</summary>
public static class Runs
{
    /// <summary>The words without marks: a reference reads as it is written, a new line as a blank, a footnote as nothing.</summary>
    public static string Plain(this IEnumerable<BriefRun> runs) => string.Concat(runs.Select(run => run.Plain()));

    /// <inheritdoc cref="Plain(IEnumerable{BriefRun})"/>
    public static string Plain(this BriefRun run) => run switch
    {
        TextRun text => text.Text,
        ReferenceRun reference => reference.Reference?.ToString() ?? reference.Written,
        LinkRun link => link.Runs.Plain(),
        BreakRun => " ",
        _ => "",
    };
}
