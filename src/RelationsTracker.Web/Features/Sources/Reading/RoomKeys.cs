namespace RelationsTracker.Web.Features.Sources.Reading;

/// <summary>The keys of the room; the dialog shows them, the guide repeats them.</summary>
public static class RoomKeys
{
    public static IReadOnlyList<(string Keys, string Does)> InTheText { get; } =
    [
        ("↑ ↓", "the sentence before, the next"),
        ("Ctrl+↑ Ctrl+↓", "the paragraph before, the next"),
        ("Home End", "the first sentence, the last"),
        ("Enter", "select the sentence"),
        ("Shift+← Shift+→", "move the end of the selection by a word"),
        ("Alt+Shift+← Alt+Shift+→", "move its start by a word"),
        ("Shift+↑ Shift+↓", "move its end by a sentence"),
        ("Ctrl+Shift+↑ Ctrl+Shift+↓", "move its end by a paragraph"),
        ("Esc", "select nothing"),
        ("a", "make a claim of the selection, or of the sentence"),
        ("c", "rest a claim that is there on it as well"),
        ("e", "make an excerpt only"),
        ("l", "copy the address of the place"),
        ("1 2 3 4", "skip: asserts nothing, said again, not of the case, background"),
        ("s", "skip with a reason of your own"),
        ("u", "undo the last step"),
        ("n", "the next unread sentence"),
        ("m", "the claims of this sentence in the margin"),
        ("?", "this list"),
    ];

    public static IReadOnlyList<(string Keys, string Does)> InTheQueue { get; } =
    [
        ("↑ ↓", "the suggestion before, the next"),
        ("y", "accept it as it stands"),
        ("a", "change it, then save"),
        ("1 2 3 4, s", "skip it with a reason"),
        ("t", "go to its words in the text"),
    ];
}
