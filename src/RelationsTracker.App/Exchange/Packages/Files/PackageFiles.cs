using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RelationsTracker.App.Exchange.Packages.Files;

/// <summary>
/// The files of a package, by their path inside it with forward slashes. They are looked through once when they are added and
/// read again whenever they are asked for, so that none of them stays in memory; one that was changed in between is refused.
/// </summary>
internal sealed class PackageFiles : IDisposable
{
    private readonly SortedDictionary<string, PackageFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IDisposable> _held = [];
    private long _total;
    private int _entries;

    public IReadOnlyCollection<string> Paths => _files.Keys;

    public bool Has(string path) => _files.ContainsKey(path);

    /// <summary>The bytes of a file that was made here.</summary>
    public byte[] Bytes(string path) => _files[path].Made ?? throw new InvalidOperationException("The file was not made here.");

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

    /// <summary>Looks a file through, no more of it than may be.</summary>
    /// <param name="open">Gives the file from its beginning, each time it is asked.</param>
    /// <param name="inZip">Its size in the zip it comes from; null where it comes from a folder.</param>
    /// <exception cref="RefusedException">It, or all together, is too big.</exception>
    public async Task Add(string path, Func<Stream> open, long? inZip, CancellationToken cancel)
    {
        await using var content = open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (lines, buffer, size) = (new Utf8Lines(), new byte[81920], 0L);
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            (size, _total) = (size + read, _total + read);
            Check(path, size, inZip);
            hash.AppendData(buffer, 0, read);
            lines.Take(buffer.AsSpan(0, read));
        }

        lines.End();
        var fingerprint = hash.GetHashAndReset();
        _files[path] = new PackageFile(() => new UnchangedBytes(open(), path, fingerprint), lines.Broken, null);
    }

    /// <summary>Takes in a file that was made here.</summary>
    public void Put(string path, byte[] bytes)
    {
        var lines = new Utf8Lines();
        lines.Take(bytes);
        lines.End();
        _files[path] = new PackageFile(() => new MemoryStream(bytes, writable: false), lines.Broken, bytes);
    }

    /// <summary>Something the files are read from, which ends with them.</summary>
    public void Hold(IDisposable source) => _held.Add(source);

    /// <summary>Reads a file from its beginning, without a byte order mark; null, with a problem, if it is not UTF-8.</summary>
    public TextReader? Open(string path, ProblemList problems)
    {
        var file = _files[path];
        if (file.BrokenLine > 0)
        {
            problems.Add(path, file.BrokenLine, "", "The bytes here are not UTF-8. Save the file as UTF-8.");
            return null;
        }

        return new StreamReader(file.Open(), Encoding.UTF8);
    }

    /// <summary>The text of a file without a byte order mark; null, with a problem, if it is not UTF-8.</summary>
    public string? Text(string path, ProblemList problems)
    {
        using var reader = Open(path, problems);
        return reader?.ReadToEnd();
    }

    public void Dispose() => _held.ForEach(source => source.Dispose());

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

/// <param name="BrokenLine">The first line whose bytes are not UTF-8; 0 where all are.</param>
/// <param name="Made">The bytes of a file that was made here.</param>
internal sealed record PackageFile(Func<Stream> Open, int BrokenLine, byte[]? Made);

/// <summary>The package is refused as a whole.</summary>
internal sealed class RefusedException(string file, string message) : Exception(message)
{
    public string File => file;
}
