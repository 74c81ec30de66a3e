using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace RelationsTracker.Core.Pictures.Metafiles;

/// <summary>
/// The records of an enhanced metafile ([MS-EMF]), little-endian, each with its kind and length before it. A unit is a
/// twentieth of a pixel of 1/96 inch.
/// </summary>
internal sealed class MetafileRecords
{
    /// <summary>Units to a pixel.</summary>
    public const int Fine = 20;

    private const double HundredthsOfMillimetre = 2540 / 96.0;
    private const int HeaderLength = 108;
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private int _count;

    public MetafileRecords(double left, double top, double width, double height)
    {
        var (wide, high) = ((int)Math.Ceiling(width), (int)Math.Ceiling(height));
        Add(Kind.Header,
            0, 0, wide - 1, high - 1, 0, 0, (int)(wide * HundredthsOfMillimetre), (int)(high * HundredthsOfMillimetre),
            0x464D4520, 0x10000, 0, 0, 0, 0, 0, 0, 1920, 1080, 508, 286, 0, 0, 0, 508_000, 285_750);
        Add(Kind.MapMode, 8);
        Add(Kind.WindowOrigin, Units(left), Units(top));
        Add(Kind.WindowExtent, Units(width), Units(height));
        Add(Kind.ViewportOrigin, 0, 0);
        Add(Kind.ViewportExtent, wide, high);
        Add(Kind.BackgroundMode, 1);
    }

    public static int Units(double pixels) => (int)Math.Round(pixels * Fine);

    public void Add(Kind kind, params ReadOnlySpan<int> values)
    {
        Start(kind, values.Length * 4);
        foreach (var value in values)
        {
            Number(value);
        }
    }

    /// <summary>A font for <see cref="Words"/> as object number 1.</summary>
    public void Font(string family, double size, bool bold)
    {
        const int Length = 320;
        Start(Kind.Font, 4 + Length);
        Number(1);
        foreach (var value in (ReadOnlySpan<int>)[-Units(size), 0, 0, 0, bold ? 700 : 400, 0x0100_0000])
        {
            Number(value);
        }

        Number(0);
        Fixed(family, 64);
        _bytes.Write(new byte[Length - 28 - 64]);
    }

    /// <summary>Words on the line that begins, is centred or ends there, as the alignment says.</summary>
    public void Words(double x, double y, string words)
    {
        const int Offset = 76;
        var letters = Encoding.Unicode.GetBytes(words);
        var padding = (4 - (letters.Length % 4)) % 4;
        Start(Kind.Words, Offset - 8 + letters.Length + padding);
        foreach (var value in (ReadOnlySpan<int>)[0, 0, -1, -1, 2, BitConverter.SingleToInt32Bits(1), BitConverter.SingleToInt32Bits(1), Units(x), Units(y), words.Length, Offset, 0, 0, 0, -1, -1, 0])
        {
            Number(value);
        }

        _bytes.Write(letters);
        _bytes.Write(new byte[padding]);
    }

    public byte[] Finish()
    {
        Add(Kind.End, 0, 0, 20);
        var bytes = _bytes.WrittenSpan.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(48), bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(52), _count);
        // One pen, brush or font is alive at a time, as number 1; number 0 is the file.
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(56), 2);
        return HeaderLength == BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)) ? bytes : throw new InvalidOperationException("The header of a metafile has another length.");
    }

    private void Start(Kind kind, int length)
    {
        _count++;
        Number((int)kind);
        Number(length + 8);
    }

    private void Number(int value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, value);
        _bytes.Write(four);
    }

    private void Fixed(string text, int length)
    {
        var bytes = new byte[length];
        Encoding.Unicode.GetBytes(text, bytes);
        _bytes.Write(bytes);
    }

    /// <summary>What a record does, as [MS-EMF] 2.1.1 numbers it.</summary>
    public enum Kind
    {
        Header = 1,
        Polygon = 3,
        Polyline = 4,
        WindowExtent = 9,
        WindowOrigin = 10,
        ViewportExtent = 11,
        ViewportOrigin = 12,
        End = 14,
        MapMode = 17,
        BackgroundMode = 18,
        TextAlign = 22,
        TextColour = 24,
        Select = 37,
        Brush = 39,
        Delete = 40,
        Ellipse = 42,
        Rectangle = 43,
        RoundRectangle = 44,
        Font = 82,
        Words = 84,
        Pen = 95,
    }
}
