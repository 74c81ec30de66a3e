namespace RelationsTracker.Core.Analysis.Drawing;

/// <summary>Sets rectangles side by side on shelves as wide as the picture should be, the next shelf under the highest of the last.</summary>
/// <param name="area">About how much room all of them need.</param>
internal sealed class Shelves(double area)
{
    private const double WiderThanHigh = 1.6;

    private readonly double _wanted = Math.Sqrt(area * WiderThanHigh);
    private double _x;
    private double _y;
    private double _high;

    public double Width { get; private set; }

    public double Height { get; private set; }

    /// <returns>The corner of the rectangle.</returns>
    public Spot Place(Box size)
    {
        if (_x > 0 && _x + size.Width > Math.Max(_wanted, Width))
        {
            (_x, _y, _high) = (0, _y + _high, 0);
        }

        var corner = new Spot(_x, _y);
        (_x, _high) = (_x + size.Width, Math.Max(_high, size.Height));
        (Width, Height) = (Math.Max(Width, _x), Math.Max(Height, _y + _high));
        return corner;
    }
}
