using System.Text.Json;

namespace RelationsTracker.Web.Commands.Backups;

/// <summary>A file of a backup.</summary>
/// <param name="Path">Inside the data folder, with slashes.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
internal sealed record BackedUpFile(string Path, long Length, string Sha256);

/// <summary>How long a case's history was, and the hash at its end: what a restored history is held against.</summary>
internal sealed record BackedUpCase(string Case, long Changes, string Hash);

/// <summary>What a backup holds, and by what it is told whether it still does.</summary>
/// <param name="Database">sqlite; or postgres, whose data are not in the archive.</param>
/// <param name="Program">The version of the program that made it.</param>
internal sealed record BackupManifest(string Schema, DateTimeOffset MadeAt, string Program, string Database, IReadOnlyList<BackedUpCase> Cases, IReadOnlyList<BackedUpFile> Files)
{
    public const string Name = "manifest.json";

    public const string Current = "relationstracker-backup/1";

    /// <summary>Longest manifest that is read, in bytes.</summary>
    public const int MaxLength = 50_000_000;

    public const string Sqlite = "sqlite", Postgres = "postgres";

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ConsoleJson.Options);

    /// <exception cref="BadInputException">It is none, or one of another version.</exception>
    public static BackupManifest Read(Stream json)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(json, ConsoleJson.Options);
            return manifest is { Schema: Current, Files: not null, Cases: not null, Database: Sqlite or Postgres } ? manifest
                : throw new BadInputException([$"The archive's manifest is of the kind '{manifest?.Schema}'; this program reads {Current}."]);
        }
        catch (JsonException)
        {
            throw new BadInputException(["The archive's manifest is damaged."]);
        }
    }
}
