namespace RelationsTracker.Core.Pictures;

/// <summary>A picture, drawn: what part of the plane it shows, in units of its own, and its shapes from back to front.</summary>
/// <param name="Label">What it shows, in a few words.</param>
public sealed record Picture(double Left, double Top, double Width, double Height, string Label, IReadOnlyList<Shape> Shapes)
{
    /// <summary>The part of the plane as an SVG spells it.</summary>
    public string View => $"{Shape.N(Left)} {Shape.N(Top)} {Shape.N(Width)} {Shape.N(Height)}";
}
