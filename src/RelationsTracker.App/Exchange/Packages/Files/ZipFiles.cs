using System.Globalization;
using System.IO.Compression;

namespace RelationsTracker.App.Exchange.Packages.Files;

/// <summary>A package as a zip. Nothing is unpacked to disk; what is inflated is counted while it is, and inflated again when it is asked for.</summary>
internal static class ZipFiles
{
    // The earliest time a zip can hold: equal packages make equal bytes.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int UnixKind = 0xF000;
    private const int UnixLink = 0xA000;
    private const int PlainFile = 0x81A4 << 16;

    /// <exception cref="RefusedException">It is no zip, or too big.</exception>
    public static async Task<PackageFiles> Read(Stream zip, ProblemList problems, CancellationToken cancel)
    {
        await CheckSize(zip, cancel);
        try
        {
            var files = new PackageFiles();
            var archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancel);
            files.Hold(archive);
            await Read(files, archive, problems, cancel);
            return files;
        }
        catch (InvalidDataException)
        {
            throw new RefusedException("", "The file is not a zip, or is damaged. Make it again from the folder of the package.");
        }
    }

    public static async Task Write(PackageFiles files, IEnumerable<string> order, Stream to, CancellationToken cancel)
    {
        await using var archive = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        foreach (var path in order)
        {
            var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
            entry.LastWriteTime = Epoch;
            entry.ExternalAttributes = PlainFile;
            await using var content = await entry.OpenAsync(cancel);
            await content.WriteAsync(files.Bytes(path), cancel);
        }
    }

    private static async Task Read(PackageFiles files, ZipArchive archive, ProblemList problems, CancellationToken cancel)
    {
        var top = TopFolder(archive);
        foreach (var entry in archive.Entries)
        {
            files.CountEntry();
            if (Trouble(entry) is { } trouble)
            {
                problems.Add(Shown.Short(entry.FullName), trouble);
                continue;
            }

            var path = entry.FullName[top.Length..];
            if (!path.EndsWith('/') && path.Length > 0 && files.Wants(path, problems))
            {
                await files.Add(path, entry.Open, entry.CompressedLength, cancel);
            }
        }
    }

    // People zip the folder as often as what is in it.
    private static string TopFolder(ZipArchive archive)
    {
        var first = archive.Entries.Select(e => e.FullName).FirstOrDefault() ?? "";
        var top = first[..(first.IndexOf('/', StringComparison.Ordinal) + 1)];
        return top.Length > 1 && top is not ("texts/" or "briefs/" or "editions/") && archive.GetEntry(PackageNames.Case) is null
            && archive.Entries.All(e => e.FullName.StartsWith(top, StringComparison.Ordinal)) ? top : "";
    }

    private static string? Trouble(ZipArchiveEntry entry) => entry.FullName switch
    {
        var name when name.StartsWith('/') || name.Contains('\\') || name.Contains(':') || name.Any(char.IsControl)
            || name.TrimEnd('/').Split('/').Any(step => step is "" or "." or "..")
            => "The name leads out of the package, or is not one. Make the zip again from the folder of the package.",
        _ when entry.IsEncrypted => "The file is encrypted. Make the zip without a password.",
        _ when ((entry.ExternalAttributes >> 16) & UnixKind) == UnixLink => "This is a link. Put the file itself there.",
        _ => null,
    };

    // The directory of a zip is read into memory as a whole, whatever count it claims: so its records are counted before.
    private static async Task CheckSize(Stream zip, CancellationToken cancel)
    {
        if (zip.Length > PackageLimits.Total)
        {
            throw new RefusedException("", $"The zip is bigger than {PackageLimits.Total / (1024 * 1024)} MB.");
        }

        var (buffer, kept, records) = (new byte[81920], 0, 0);
        zip.Position = 0;
        for (int read; (read = await zip.ReadAsync(buffer.AsMemory(kept), cancel)) > 0;)
        {
            var seen = buffer.AsSpan(0, kept + read);
            records += seen.Count("PK\x01\x02"u8);
            kept = Math.Min(3, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        if (records > PackageLimits.Entries)
        {
            throw new RefusedException("", string.Create(CultureInfo.InvariantCulture, $"The zip holds more than {PackageLimits.Entries} files and folders. Take out what does not belong to the case."));
        }

        zip.Position = 0;
    }
}
