using System.Globalization;
using System.Text;
using RelationsTracker.Core.Pictures;

namespace RelationsTracker.App.Tests.Exchange.Briefs.Files;

/// <summary>The pages of a PDF as an eye sees them, by Poppler: points of 1/60 inch.</summary>
internal static class Sheets
{
    // No letter has so many points of one colour in a row.
    private const int Bar = 25;

    /// <summary>Whether a bar of the colour that figures are drawn in stands on one of the pages.</summary>
    public static async Task<bool> ShowAFigure(string pdf)
    {
        var begin = Path.Combine(Path.GetDirectoryName(pdf)!, $"page-{Path.GetFileNameWithoutExtension(pdf)}");
        Assert.Equal("", await Outside.Run("pdftoppm", "-r", "60", pdf, begin));
        var pages = Directory.GetFiles(Path.GetDirectoryName(begin)!, $"{Path.GetFileName(begin)}-*.ppm");
        Assert.NotEmpty(pages);
        return pages.Any(page => HasBar(File.ReadAllBytes(page)));
    }

    // Three lines of head ("P6", width and height, 255), then red, green and blue of every point.
    private static bool HasBar(byte[] page)
    {
        var at = 0;
        for (var line = 0; line < 3; line++)
        {
            at = Array.IndexOf(page, (byte)'\n', at) + 1;
        }

        var width = int.Parse(Encoding.ASCII.GetString(page, 0, at).Split('\n')[1].Split(' ')[0], CultureInfo.InvariantCulture);
        var accent = Convert.FromHexString(Paint.InTheLight[Paint.Accent].TrimStart('#'));
        for (var (point, row) = (0, 0); at + (3 * point) + 2 < page.Length; point++)
        {
            var alike = Enumerable.Range(0, 3).All(part => Math.Abs(page[at + (3 * point) + part] - accent[part]) < 12);
            row = point % width == 0 || !alike ? 0 : row + 1;
            if (row >= Bar)
            {
                return true;
            }
        }

        return false;
    }
}
