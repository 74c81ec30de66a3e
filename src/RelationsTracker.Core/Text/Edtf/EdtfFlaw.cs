namespace RelationsTracker.Core.Text.Edtf;

/// <summary>What is wrong with a text, where, and how to mend it.</summary>
/// <param name="At">Position in the text from 0; shown as a column from 1.</param>
/// <param name="What">The rest of a sentence that begins with the column, without full stop.</param>
/// <param name="Mend">A sentence that tells what to write.</param>
internal sealed record EdtfFlaw(int At, string What, string Mend)
{
    private const int LongestEcho = 40;

    public string Of(string text)
    {
        var echo = text.Shortened(LongestEcho);
        var shown = string.Concat(echo.Select(unit => char.IsControl(unit) || char.IsSurrogate(unit) ? '\uFFFD' : unit));
        return $"The date \"{shown}\" cannot be read: at column {At + 1}, {What}. {Mend}";
    }
}
