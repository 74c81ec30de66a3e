using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using RelationsTracker.App.Storage;
using RelationsTracker.Web.Commands;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Tests.Commands;

/// <summary>Backup, restore and doctor at the console, on real folders.</summary>
public sealed class BackupCommandTests(HarbourFolder harbour) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relationstracker-");

    private string Data => In("data");

    private string Archive => In("tracker.zip");

    [Fact]
    public async Task A_folder_that_is_served_and_written_to_is_backed_up_as_of_one_moment_and_restored_whole()
    {
        await Furnish();
        await File.WriteAllTextAsync(Path.Combine(Data, "appsettings.json"), """{"ShippedCases": false}""", Cancel);
        await File.WriteAllTextAsync(Path.Combine(Data, "keys", "key-1.xml"), "<key/>", Cancel);
        Assert.Equal(ExitCode.Done, (await Run(Data, "audit", "head", "--out", Path.Combine(Data, "anchors.jsonl"))).Code);
        var cases = (await Run(Data, "cases", "--json")).Output;

        using (FolderLock.Take(DataFolder.At(Data)))
        {
            await using var writer = await Open(Data);
            await using var unfinished = await writer.BeginTransactionAsync(Cancel);
            await Do(writer, "UPDATE cases SET \"Title\" = 'Half done'");
            var (code, output, error) = await Run(Data, "backup", "--out", Archive);
            Assert.Equal((ExitCode.Done, ""), (code, error));
            Assert.StartsWith("Backed up 1 cases, ", output, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Done, (await Run(In("restored"), "restore", Archive)).Code);
        Assert.Equal(cases, (await Run(In("restored"), "cases", "--json")).Output);
        Assert.Equal(ExitCode.Done, (await Run(In("restored"), "audit", "verify", "--against", Path.Combine(In("restored"), "anchors.jsonl"))).Code);
        Assert.Equal("<key/>", await File.ReadAllTextAsync(Path.Combine(In("restored"), "keys", "key-1.xml"), Cancel));
        Assert.True(File.Exists(Path.Combine(In("restored"), "appsettings.json")));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Archive) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Equal(["data", "restored", "tracker.zip"], Left());
    }

    [Fact]
    public async Task Nothing_is_written_over_unless_told_and_then_it_is_put_aside()
    {
        await Furnish();
        Assert.Equal(ExitCode.Done, (await Run(Data, "backup", "--out", Archive)).Code);

        Assert.Contains("is there already", (await Run(Data, "backup", "--out", Archive)).Error, StringComparison.Ordinal);
        Assert.Contains("inside the data folder", (await Run(Data, "backup", "--out", Path.Combine(Data, "a.zip"))).Error, StringComparison.Ordinal);
        var (code, _, error) = await Run(Data, "restore", Archive);
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("--replace", error, StringComparison.Ordinal);
        using (FolderLock.Take(DataFolder.At(Data)))
        {
            Assert.Contains("is in use", (await Run(Data, "restore", Archive, "--replace")).Error, StringComparison.Ordinal);
        }

        (code, var output, _) = await Run(Data, "restore", Archive, "--replace", "--json");
        Assert.Equal(ExitCode.Done, code);
        var aside = JsonDocument.Parse(output).RootElement.GetProperty("aside").GetString()!;
        Assert.True(File.Exists(Path.Combine(aside, "tracker.db")));
        Assert.Contains("harbour", (await Run(Data, "cases")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("its hash is another"), InlineData("not in its manifest"), InlineData("lies outside"), InlineData("is missing"), InlineData("no manifest"), InlineData("no backup, or is damaged"), InlineData("There is no file")]
    public async Task An_archive_that_is_not_what_was_backed_up_is_refused_and_nothing_is_made(string says)
    {
        await Furnish();
        Assert.Equal(ExitCode.Done, (await Run(Data, "backup", "--out", Archive)).Code);
        await Harm(says);

        var (code, _, error) = await Run(In("restored"), "restore", Archive);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Equal(["data", "tracker.zip"], Left().Append("tracker.zip").Distinct());
    }

    [Fact]
    public async Task A_history_that_was_tampered_with_before_is_found_by_the_doctor_and_by_restore()
    {
        await Furnish();
        await using (var database = await Open(Data))
        {
            await Do(database, "UPDATE revisions SET \"Who\" = 'somebody else' WHERE \"Position\" = 3");
        }

        var (code, output, _) = await Run(Data, "doctor");
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Matches("WRONG +history +The history of harbour is not as it was written", output);
        Assert.Equal(ExitCode.Done, (await Run(Data, "backup", "--out", Archive)).Code);
        (code, _, var error) = await Run(In("restored"), "restore", Archive);
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("harbour: number 3", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("restored")));
    }

    [Fact]
    public async Task The_doctor_finds_nothing_wrong_with_a_sound_folder_and_changes_nothing()
    {
        await Furnish();
        var before = Directory.GetFiles(Data).Order().ToList();

        var (code, output, _) = await Run(Data, "doctor", "--json");

        Assert.Equal(ExitCode.Done, code);
        var findings = JsonDocument.Parse(output).RootElement.EnumerateArray().ToDictionary(one => one.GetProperty("what").GetString()!, one => one.GetProperty("grade").GetString());
        Assert.All(["folder", "rights", "process", "settings", "database", "schema", "history", "search"], what => Assert.Equal("fine", findings[what]));
        SqliteConnection.ClearAllPools();
        Assert.Equal(before, Directory.GetFiles(Data).Order());
    }

    [Fact]
    public async Task The_doctor_names_the_remedy_of_what_ails_a_folder()
    {
        Assert.Contains("is not there", (await Run(Data, "doctor")).Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));

        Directory.CreateDirectory(Data);
        Assert.Contains("There is no ", (await Run(Data, "doctor")).Output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(Data, "tracker.db"), new string('x', 8192), Cancel);
        var (code, output, _) = await Run(Data, "doctor");
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("is damaged", output, StringComparison.Ordinal);
        Assert.Contains("restore FILE --replace", output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(Data, "appsettings.json"), """{"Database": {"Provider": "mysql"}}""", Cancel);
        Assert.Matches("WRONG +settings +.*It can be sqlite or postgres", (await Run(Data, "doctor")).Output);
    }

    [Fact]
    public async Task A_search_that_is_behind_is_told_and_mended()
    {
        await Furnish();
        await using (var database = await Open(Data))
        {
            await Do(database, "UPDATE findable SET \"Words\" = 'something else' WHERE \"Kind\" = 'C' AND \"Number\" = 1");
        }

        Assert.Matches("warning +search +.*harbour \\(C1\\)", (await Run(Data, "doctor")).Output);
        Assert.DoesNotContain("doctor --mend-search", (await Run(Data, "doctor", "--mend-search")).Output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private IEnumerable<string> Left() => Directory.EnumerateFileSystemEntries(_folder.FullName).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private Task Furnish() => harbour.CopyTo(Data);

    private async Task Harm(string how)
    {
        switch (how)
        {
            case "There is no file":
                File.Delete(Archive);
                return;
            case "no backup, or is damaged":
                await File.WriteAllTextAsync(Archive, "Dear Sir", Cancel);
                return;
        }

        await using var zip = await ZipFile.OpenAsync(Archive, ZipArchiveMode.Update, Cancel);
        var manifest = zip.GetEntry("manifest.json")!;
        switch (how)
        {
            case "no manifest":
                manifest.Delete();
                break;
            case "is missing":
                zip.GetEntry("tracker.db")!.Delete();
                break;
            case "not in its manifest":
                zip.CreateEntry("more.txt");
                break;
            case "lies outside":
                await Rewrite(manifest, text => text.Replace("\"tracker.db\"", "\"../tracker.db\"", StringComparison.Ordinal));
                break;
            default:
                await using (var bytes = await zip.GetEntry("tracker.db")!.OpenAsync(Cancel))
                {
                    bytes.Position = bytes.Length / 2;
                    bytes.WriteByte(0x7f);
                    bytes.WriteByte(0x7e);
                }

                break;
        }
    }

    private static async Task Rewrite(ZipArchiveEntry entry, Func<string, string> change)
    {
        await using var stream = await entry.OpenAsync(Cancel);
        using var reader = new StreamReader(stream, leaveOpen: true);
        var text = change(await reader.ReadToEndAsync(Cancel));
        stream.SetLength(0);
        await using var writer = new StreamWriter(stream, leaveOpen: true);
        await writer.WriteAsync(text);
    }

    private static async Task<SqliteConnection> Open(string data)
    {
        var connection = new SqliteConnection(SqliteFile.Connection(Path.Combine(data, "tracker.db")));
        await connection.OpenAsync(Cancel);
        return connection;
    }

    private static async Task Do(SqliteConnection database, string sql)
    {
        await using var command = database.CreateCommand();
#pragma warning disable CA2100 // of this file
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static async Task<(int Code, string Output, string Error)> Run(string data, params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.Run([.. args, "--data", data], output, error).WaitAsync(TimeSpan.FromMinutes(2));
        return (code, output.ToString(), error.ToString());
    }
}
