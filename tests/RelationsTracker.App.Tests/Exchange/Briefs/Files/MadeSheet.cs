using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Pictures;

namespace RelationsTracker.App.Tests.Exchange.Briefs.Files;

/// <summary>A brief that has everything once: blocks of every kind, five scripts, a figure, a dissent, words that are withheld.</summary>
internal static class MadeSheet
{
    public const string Handling = "DEMO / INTERNAL";

    private const string Body = """
        ## Key judgements

        It is **likely** that the *harbour* was closed ([[C1]]), and [[C2]] says so [too](https://example.org/a?b=1&c=2).[^why]
        The same again ([[C1]]); nobody knows [[C99]] and [[nonsense]].

        1. First, with `code | bar`
           - deeper ([[H1]])
        2. Second ~~struck~~

        > Said by somebody else: پیام به ایران رسید ([[C3]]).

        بندر بسته شد و کسی پاسخ نداد ([[C3]]).

        هل أُغلق الميناء؟

        Порт был закрыт. Նավահանգիստը փակվեց։ הנמל נסגר.

        | Who | What |
        | --- | --- |
        | One \| two | [[C2]] |

        [[Q1 ranking]]

        ```
        a listing < & >
        ```

        ***

        ## Sources

        One source, not corroborated.

        [^why]: Because of [[C4]] and nothing else.
        """;

    public static BriefSheet Whole { get; } = new()
    {
        Head = new SheetHead("harbour", "The harbour affair", Handling, Ref("B1"), "The closing of the harbour", Ref("Q1"), 7, 2, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), "Rhea", "Olga"),
        Body = Body.ReplaceLineEndings("\n"),
        Cited =
        [
            Item("C1", "The harbour was closed on 2 March.", "B2", words: [Words("EX1", "S1", "the harbour was closed")]),
            Item("C2", "Nobody came.", "", words: [Words("EX2", "S1", null)]),
            Item("H1", "An order from above", ""),
            Item("C3", "پیام رسید", "F6", state: ItemState.Retracted, words: [Words("EX3", "S2", "پیام به ایران رسید")]),
            Item("Q1", "Who closed it?", ""),
            Item("C4", "A reason.", "C3"),
        ],
        Sources =
        [
            new SheetSource(Ref("S1"), "Harbour Gazette", "Harbour Gazette. The closing. 2026.", "https://example.org/", "B", "A local paper; good access, no known motive.", ItemState.Active, """{"id":"harbour-S1","type":"article","title":"The closing"}""", "@article{harbour-S1,\n  title = {{The closing}},\n}"),
            new SheetSource(Ref("S2"), "خبرگزاری", "خبرگزاری. 2026.", null, "F", "", ItemState.Retracted, """{"id":"harbour-S2","type":"article","title":"خبرگزاری"}""", "@article{harbour-S2,\n  title = {{خبرگزاری}},\n}"),
        ],
        SourceSummary = "One source, not corroborated.",
        Figures = [Figure("Q1 ranking", "Q1: hypotheses")],
        Dissents = [new SignedDissent("Anna", new DateTimeOffset(2026, 2, 28, 9, 30, 0, TimeSpan.Zero), "I do not agree.\nThe harbour was never open.")],
    };

    /// <summary>The same with one text everywhere that people write, and in between.</summary>
    public static BriefSheet Of(string text) => Whole with
    {
        Head = Whole.Head with { Title = text, CaseTitle = text, Handling = text, By = text, ApprovedBy = text },
        Body = $"## {text}\n\n{text} ([[C1]])\n\n- {text}\n\n> {text}\n\n| {text} | b |\n| --- | --- |\n| {text} | c |\n\n[[Q1 ranking]]\n\n    {text}\n\n{text}[^1]\n\n[^1]: {text}\n",
        Cited = [.. Whole.Cited.Select(item => item with { Title = text, Words = [Words("EX1", "S1", text)] })],
        Sources = [.. Whole.Sources.Select(source => source with { Name = text, Citation = text, Descriptor = text })],
        Figures = [Figure("Q1 ranking", text)],
        Dissents = [new SignedDissent(text, Whole.Head.At, text)],
    };

    public static string Manifest(BriefSheet sheet) => ManifestJson.Write(SheetManifest.Of(sheet));

    private static ItemRef Ref(string reference) => ItemRef.Parse(reference, null);

    private static SheetItem Item(string reference, string title, string grade, ItemState state = ItemState.Active, IReadOnlyList<SheetWords>? words = null)
        => new(Ref(reference), title, state, grade, reference == "C1" ? Ref("S1") : null, words ?? [], new string('a', 64));

    private static SheetWords Words(string excerpt, string source, string? exact) => new(Ref(excerpt), Ref(source), 10, 32, new string('b', 64), new string('c', 64), exact);

    private static SheetFigure Figure(string reference, string title) => new(
        BriefReference.Read(reference, out _)!, title, SvgFile.Of(new Picture(0, 0, 200, 40, title, [Shape.Of("rect", ("x", 5), ("y", 5), ("width", 60), ("height", 20), ("fill", Paint.Accent)), Shape.Text(80, 20, title, new Lettering(Paint.Sans, 12, Paint.Ink))]), title),
        new SheetTable(["Hypothesis", "Says", "Score"], [[new(title), new("One"), new("CC", "CC")], [new("H2"), new(title), new("?", "?")]]), [title, "Least refuted is not proved."]);
}
