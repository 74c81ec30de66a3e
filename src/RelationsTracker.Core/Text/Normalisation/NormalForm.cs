using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Text.Normalisation;

/// <summary>
/// A form in which source texts are kept. A form never changes once texts were kept in it: what should be done otherwise
/// is a new form with a new name. Every form is Unicode NFC with lines that end in LF (<see cref="TextNormalisation"/>).
/// </summary>
public sealed class NormalForm
{
    private readonly Func<string, NormalText>[] _steps;

    private NormalForm(string id, string says, params Func<string, NormalText>[] steps) => (Id, Says, _steps) = (id, says, steps);

    /// <summary>The text as it is: composed letters, one kind of line end, no byte order mark at the start; nothing else.</summary>
    public static NormalForm AsItIs { get; } = new(TextNormalisation.Id, "Composed letters and one kind of line end; nothing else.",
        LineEnds.AsTheyAre, Composition.Compose);

    /// <summary>
    /// The text freed from traces of pages and of mark-up, in this order: line ends and byte order mark; invisible
    /// characters that carry nothing; escapes, emphasis, heading and link marks of Markdown; breaks of a page inside a
    /// sentence; composed letters.
    /// </summary>
    public static NormalForm Clean { get; } = new("clean-2", "Also without stray escapes and emphasis marks, invisible characters that carry nothing, and page breaks inside sentences.",
        LineEnds.Unify, Invisibles.Remove, Marks.Remove, PageBreaks.Join, Composition.Compose);

    public static IReadOnlyList<NormalForm> All { get; } = [AsItIs, Clean];

    /// <summary>The name, stored beside each text that is in the form.</summary>
    public string Id { get; }

    /// <summary>What it does, in a sentence for the person who chooses.</summary>
    public string Says { get; }

    /// <summary>The form of this name, or null.</summary>
    public static NormalForm? Find(string id) => All.FirstOrDefault(form => form.Id == id);

    /// <summary>Brings a text into the form. Pure: the same text gives the same form and map, always.</summary>
    /// <exception cref="RuleException">The text is not well-formed: it holds half a surrogate pair or U+FFFE.</exception>
    public NormalText Of(string original)
    {
        TextNormalisation.ThrowIfFlawed(original);
        return _steps.Aggregate(new NormalText(original, TextMap.Same), (text, step) => text.Then(step));
    }
}
