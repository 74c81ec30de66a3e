using System.IO.Compression;
using RelationsTracker.Core;

namespace RelationsTracker.App.Exchange.Documents;

/// <summary>The files inside a document that is a zip. What comes out is counted, whatever the zip says of itself.</summary>
internal sealed class ZipParts : IDisposable
{
    private const int MostParts = 20_000;
    private const long MostBytes = 256L * Megabyte;
    private const long BiggestPart = 32L * Megabyte;
    private const int Megabyte = 1024 * 1024;

    private readonly ZipArchive _zip;
    private long _read;

    private ZipParts(ZipArchive zip) => _zip = zip;

    /// <exception cref="RuleException">It is damaged, or holds more parts than a document has.</exception>
    public static ZipParts Of(byte[] bytes) => Guard(() =>
    {
        var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return zip.Entries.Count <= MostParts ? new ZipParts(zip) : throw new RuleException($"The document is made of {zip.Entries.Count} files; none that people write has so many. It is not read.");
    });

    public IEnumerable<string> Names => _zip.Entries.Select(entry => entry.FullName);

    /// <summary>The bytes of a part, or null where there is none of this name.</summary>
    /// <exception cref="RuleException">All that was read of the document is more than a document holds, or the part is damaged.</exception>
    public byte[]? Find(string name) => _zip.GetEntry(name) is { } entry ? Guard(() => Read(entry)) : null;

    /// <summary>Unpacks everything once and keeps nothing of it, so that who reads it next meets no bomb.</summary>
    public void Check()
    {
        foreach (var entry in _zip.Entries)
        {
            Guard(() =>
            {
                using var stream = entry.Open();
                Count(stream, Stream.Null, MostBytes);
                return 0;
            });
        }

        _read = 0;
    }

    public void Dispose() => _zip.Dispose();

    private byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new MemoryStream();
        Count(stream, bytes, BiggestPart);
        return bytes.ToArray();
    }

    private void Count(Stream from, Stream to, long most)
    {
        var (piece, own) = (new byte[81_920], 0L);
        while (from.Read(piece) is var count and > 0)
        {
            (_read, own) = (_read + count, own + count);
            if (_read > MostBytes || own > most)
            {
                throw new RuleException($"The document unpacks to more than {(own > most ? most : MostBytes) / Megabyte} MB. It is not read: nobody writes so much, it is made to fill up memory.");
            }

            to.Write(piece, 0, count);
        }
    }

    private static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            throw new RuleException("The document is damaged or was cut off on the way: a part of it cannot be unpacked. Get it again.");
        }
    }
}
