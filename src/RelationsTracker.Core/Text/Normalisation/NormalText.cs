namespace RelationsTracker.Core.Text.Normalisation;

/// <summary>A text in a normal form, with the way back to the text it was made from.</summary>
public sealed record NormalText(string Text, TextMap Map)
{
    internal NormalText Then(Func<string, NormalText> step)
    {
        var next = step(Text);
        return new NormalText(next.Text, Map.Then(next.Map));
    }
}
