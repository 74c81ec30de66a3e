using System.Text.Json;
using Microsoft.Data.Sqlite;
using RelationsTracker.Web.Commands;

namespace RelationsTracker.Web.Tests.Commands;

public sealed class AuditCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relationstracker-");

    private string Data => Path.Combine(_folder.FullName, "data");

    private string Heads => Path.Combine(_folder.FullName, "heads.jsonl");

    [Fact]
    public async Task A_sound_history_ends_with_0_and_a_tampered_one_with_2_and_a_line()
    {
        await Import();
        var (code, output, error) = await Run("audit", "verify");
        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Matches(@"^gulf: \d+ changes, each as it was written\.$", output.Trim());

        Tamper("UPDATE revisions SET \"Who\" = 'Nobody' WHERE \"Position\" = 4");

        (code, output, error) = await Run("audit", "verify", "--case", "gulf", "--json");
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Matches(@"^gulf: number 4 \(\w+\), changed: It does not say", error.Trim());
        var only = Assert.Single(JsonDocument.Parse(output).RootElement.EnumerateArray());
        Assert.Equal((false, 4, "changed"), (only.GetProperty("sound").GetBoolean(), only.GetProperty("faults")[0].GetProperty("position").GetInt64(), only.GetProperty("faults")[0].GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task A_cut_tail_shows_against_the_file_of_heads()
    {
        await Import();
        Assert.Equal(ExitCode.Done, (await Run("audit", "head", "--out", Heads)).Code);
        Assert.Equal((await Run("audit", "head", "--case", "gulf")).Output.Split("\"at\"")[0], (await File.ReadAllTextAsync(Heads, TestContext.Current.CancellationToken)).Split("\"at\"")[0]);
        Assert.Contains("and as 1 anchor has it", (await Run("audit", "verify", "--against", Heads)).Output, StringComparison.Ordinal);

        Tamper("DELETE FROM revisions WHERE \"Position\" = (SELECT max(\"Position\") FROM revisions)");
        Tamper("UPDATE chain_heads SET \"Length\" = \"Length\" - 1, \"Hash\" = (SELECT \"Hash\" FROM revisions ORDER BY \"Position\" DESC LIMIT 1)");

        Assert.DoesNotContain("cut off", (await Run("audit", "verify")).Error, StringComparison.Ordinal);
        Assert.Contains("cut off: On ", (await Run("audit", "verify", "--against", Heads)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_file_of_heads_ends_with_2()
    {
        await Import();
        await File.WriteAllTextAsync(Heads, "{}\n", TestContext.Current.CancellationToken);

        Assert.Equal((ExitCode.BadInput, $"{Heads}:1: this is no line that 'audit head' writes."), await Problem("audit", "verify", "--against", Heads));
        Assert.Equal((ExitCode.BadInput, "There is no file /no/such/file."), await Problem("audit", "verify", "--against", "/no/such/file"));
        Assert.Equal((ExitCode.BadInput, "There is no case 'nowhere' here."), await Problem("audit", "head", "--case", "nowhere"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task Import() => Assert.Equal(ExitCode.Done, (await Run("import", Path.Combine(AppContext.BaseDirectory, "seeds", "iraq-1993"), "--as", "gulf")).Code);

    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "tracker.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the words of a test
        command.CommandText = sql;
#pragma warning restore CA2100
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    private async Task<(int Code, string Error)> Problem(params string[] args)
    {
        var (code, _, error) = await Run(args);
        return (code, error.Trim());
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Run([.. args, "--data", Data], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
