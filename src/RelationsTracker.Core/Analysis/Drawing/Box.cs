namespace RelationsTracker.Core.Analysis.Drawing;

/// <summary>A thing to be placed, by its size. Units are those of the picture at its natural size.</summary>
/// <param name="Width">Above 0.</param>
/// <param name="Height">Above 0.</param>
public readonly record struct Box(double Width, double Height);

/// <summary>A line between two boxes, by their positions in the list; its direction does not matter to the layout.</summary>
public readonly record struct Line(int From, int To);

/// <summary>The middle of a box.</summary>
public readonly record struct Spot(double X, double Y);
