using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace RelationsTracker.App.Exchange.Packages.Files;

/// <summary>Looks whether bytes that come by pieces are UTF-8, and on which line they stop to be.</summary>
internal sealed class Utf8Lines
{
    private readonly byte[] _cut = new byte[3];
    private int _held;
    private int _line = 1;

    /// <summary>The line, from 1, of the first bytes that are not UTF-8; 0 while there are none.</summary>
    public int Broken { get; private set; }

    public void Take(ReadOnlySpan<byte> piece)
    {
        if (Broken > 0 || piece.IsEmpty)
        {
            return;
        }

        // A character cut in two by the end of a piece waits for the next.
        var bytes = _held == 0 ? piece : (byte[])[.. _cut.AsSpan(0, _held), .. piece];
        var whole = bytes[..^Cut(bytes)];
        if (!Utf8.IsValid(whole))
        {
            whole = whole[..Sound(whole)];
            Broken = _line + whole.Count((byte)'\n');
            return;
        }

        _line += whole.Count((byte)'\n');
        _held = bytes.Length - whole.Length;
        bytes[whole.Length..].CopyTo(_cut);
    }

    public void End() => Broken = Broken == 0 && _held > 0 ? _line : Broken;

    private static int Cut(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var here = bytes[^back];
            if ((here & 0xC0) != 0x80)
            {
                return (here >= 0xF0 ? 4 : here >= 0xE0 ? 3 : here >= 0xC0 ? 2 : 1) > back ? back : 0;
            }
        }

        return 0;
    }

    private static int Sound(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == OperationStatus.Done)
        {
            at += consumed;
        }

        return at;
    }
}
