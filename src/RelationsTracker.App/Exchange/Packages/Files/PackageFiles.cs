using System.Globalization;
using System.Text;

namespace RelationsTracker.App.Exchange.Packages.Files;

/// <summary>The files of a package in memory, by their path inside it with forward slashes.</summary>
internal sealed class PackageFiles
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private long _total;
    private int _entries;

    public IReadOnlyCollection<string> Paths => _files.Keys;

    public bool Has(string path) => _files.ContainsKey(path);

    public byte[] Bytes(string path) => _files[path];

    /// <summary>Counts a file or folder that the package holds.</summary>
    /// <exception cref="RefusedException">There are too many.</exception>
    public void CountEntry()
    {
        if (++_entries > PackageLimits.Entries)
        {
            throw new RefusedException("", string.Create(CultureInfo.InvariantCulture, $"The package holds more than {PackageLimits.Entries} files and folders. Take out what does not belong to the case."));
        }
    }

    /// <summary>Whether a file of this name belongs to a package and is the only one of it.</summary>
    public bool Wants(string path, ProblemList problems)
    {
        if (!_names.TryAdd(path, path))
        {
            problems.Add(path, $"The package holds this name twice, also as {_names[path]}; many disks cannot tell them apart. Keep one.");
            return false;
        }

        if (PackageNames.IsKnown(path))
        {
            return true;
        }

        problems.Add(path, Respelt(path) is var better && PackageNames.IsKnown(better)
            ? $"Names are written in lower case, references in capitals. Rename it to {better}."
            : "No file of this name belongs to a case package (docs/formats.md). Take it out, or correct its name.");
        return false;
    }

    /// <summary>Takes a file in, no more of it than may be.</summary>
    /// <param name="inZip">Its size in the zip it comes from; null where it comes from a folder.</param>
    /// <exception cref="RefusedException">It, or all together, is too big.</exception>
    public async Task Add(string path, Stream content, long? inZip, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            kept.Write(buffer, 0, read);
            _total += read;
            Check(path, kept.Length, inZip);
        }

        _files[path] = kept.ToArray();
    }

    public void Put(string path, byte[] bytes) => _files[path] = bytes;

    /// <summary>The text of a file without a byte order mark; null, with a problem, if it is not UTF-8.</summary>
    public string? Text(string path, ProblemList problems)
    {
        var bytes = _files[path].AsSpan();
        var body = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            return Utf8.GetString(body);
        }
        catch (DecoderFallbackException wrong)
        {
            var line = body[..Math.Clamp(wrong.Index, 0, body.Length)].Count((byte)'\n') + 1;
            problems.Add(path, line, "", "The bytes here are not UTF-8. Save the file as UTF-8.");
            return null;
        }
    }

    private void Check(string path, long size, long? inZip)
    {
        if (size > PackageLimits.File)
        {
            throw new RefusedException(path, $"The file is bigger than {PackageLimits.File / (1024 * 1024)} MB. Continue the section in a second file (claims-2.yaml).");
        }

        if (_total > PackageLimits.Total)
        {
            throw new RefusedException("", $"The files of the package are together bigger than {PackageLimits.Total / (1024 * 1024)} MB. Split the case.");
        }

        if (inZip is { } packed && size > 1024 * 1024 && size > packed * PackageLimits.Ratio)
        {
            throw new RefusedException(path, $"The file grows more than {PackageLimits.Ratio} times when unpacked; that is no text. Make the zip again from the folder.");
        }
    }

    private static string Respelt(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var dot = path.LastIndexOf('.');
        return slash < 0 || dot < slash ? path.ToLowerInvariant() : $"{path[..slash].ToLowerInvariant()}/{path[(slash + 1)..dot].ToUpperInvariant()}{path[dot..].ToLowerInvariant()}";
    }
}

/// <summary>The package is refused as a whole.</summary>
internal sealed class RefusedException(string file, string message) : Exception(message)
{
    public string File => file;
}
