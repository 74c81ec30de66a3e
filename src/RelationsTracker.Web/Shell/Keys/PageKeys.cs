namespace RelationsTracker.Web.Shell.Keys;

/// <summary>What a key does on one page.</summary>
/// <param name="Keys">As people read them: keys in backticks, combined by +.</param>
public sealed record PageKey(string Keys, string Does);

/// <summary>The keys of one page.</summary>
/// <param name="Where">Its heading.</param>
/// <param name="Note">What else is to be said of them; may be empty.</param>
public sealed record PageKeySheet(string Where, IReadOnlyList<PageKey> Keys, string Note = "");

/// <summary>The keys that pages have of their own, for the help and the guide. What a key does is in the script of its page.</summary>
public static class PageKeys
{
    public static IReadOnlyList<PageKeySheet> All { get; } =
    [
        new("In the matrix",
        [
            new("`←` `→` `↑` `↓`", "move to the next cell"),
            new("`Page Up`, `Page Down`", "a screen of rows up or down"),
            new("`Home`, `End`", "first and last hypothesis of the row"),
            new("`Ctrl`+`Home`, `Ctrl`+`End`", "first and last row"),
            new("`←` from the first hypothesis", "onto the row itself; `Enter` there opens it to be changed"),
            new("`Alt`+`↑`, `Alt`+`↓`", "move the row up or down (editors)"),
            new("`1` `2` `3` `4` `5`", "rate CC, C, N, I, II"),
            new("`0`", "does not apply (NA)"),
            new("`?`", "cannot judge"),
            new("`Delete`, `Backspace`", "take the rating back"),
            new("`e`", "give a reason for it"),
            new("`Enter`, `Esc` in the reason", "back to the cell; the reason is kept"),
            new("`w`", "the rating still holds, though the hypothesis was reworded"),
            new("`u`", "undo the last rating or reason"),
            new("`r`", "do again what was undone"),
        ], "Digits work on the number pad too."),
        new("Where excerpts are carried over",
        [
            new("`a`", "it stands there (where one place is proposed)"),
            new("`1` to `5`", "it stands at that place"),
            new("`d`", "it stands nowhere there"),
            new("`j`, `k`", "next and previous card"),
            new("`u`", "take the last decision back"),
        ]),
        new("At the desk of review",
        [
            new("`j`, `k`", "next and previous card"),
            new("`Enter`", "shows what changed, or closes it"),
            new("`x`", "marks the card"),
            new("`a`, `r`", "accepts it, gives it back"),
            new("`Shift`+`A`, `Shift`+`R`", "accepts, gives back what is marked"),
            new("`c`", "goes to its comments"),
        ], "`Ctrl`+`Enter` says the comment, or saves the form, that one is typing in."),
        new("In the reading room",
        [
            new("`↑` `↓`", "the sentence before, the next; with `Ctrl`, the paragraph"),
            new("`Home`, `End`", "the first sentence, the last"),
            new("`Enter`", "select the sentence"),
            new("`Shift`+`←` `→`", "move the end of the selection by a word; with `Alt`, its start"),
            new("`Shift`+`↑` `↓`", "move its end by a sentence; with `Ctrl`, by a paragraph"),
            new("`Esc`", "select nothing"),
            new("`a`", "make a claim of the selection, or of the sentence"),
            new("`c`", "rest a claim that is there on it as well"),
            new("`e`", "make an excerpt only"),
            new("`l`", "copy the address of the words"),
            new("`1` `2` `3` `4`", "skip: asserts nothing, said again, not of the case, background"),
            new("`s`", "skip with a reason of your own"),
            new("`u`", "undo the last step"),
            new("`n`", "the next unread sentence"),
            new("`m`", "the claims of this sentence in the margin"),
            new("`?`", "all of these"),
        ], "In the list of suggestions `↑` and `↓` move, `y` accepts, `a` changes, `1` to `4` and `s` skip, `t` goes to the words in the text."),
        new("In forms",
        [
            new("`Ctrl`+`Enter`, `Cmd`+`Enter`", "save, from any box"),
            new("`↓`, `↑`", "in a box that wants an item: open the suggestions and move through them"),
            new("`Enter`", "take the suggestion"),
            new("`Esc`", "close the suggestions; close a dialog"),
        ]),
        new("In lists, texts and pictures",
        [
            new("`Tab`, `Enter`", "walk through references and open one"),
            new("`←` `→`", "scroll a wide table or picture that is in focus"),
            new("`+` `−` `0`", "come nearer to a picture, go farther, see all of it"),
        ]),
    ];
}
