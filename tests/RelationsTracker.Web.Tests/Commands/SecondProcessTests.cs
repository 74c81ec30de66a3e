using System.Diagnostics;
using RelationsTracker.Web.Commands;
using RelationsTracker.Web.Tests.Host;

namespace RelationsTracker.Web.Tests.Commands;

/// <summary>The real program as a second process beside one that serves the folder.</summary>
public sealed class SecondProcessTests
{
    [Fact]
    public async Task Beside_a_running_program_one_reads_but_neither_serves_nor_imports()
    {
        await using var served = await Served.Start();
        var held = $"in use by process {Environment.ProcessId}";

        var (code, _, error) = await Run(served, "serve");
        Assert.Equal(ExitCode.CannotStart, code);
        Assert.Contains(held, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);

        (code, _, error) = await Run(served, "import", Path.Combine(AppContext.BaseDirectory, "seeds", "iraq-1993"));
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(held, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);

        Assert.Equal((ExitCode.Done, "[]", ""), await Run(served, "cases", "--json"));
    }

    [Fact]
    public async Task A_link_made_beside_a_running_program_works_there()
    {
        await using var served = await Served.Start();

        var (code, output, _) = await Run(served, "sign-in-link");

        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith($"Sign in: {served.Address}/setup/", output, StringComparison.Ordinal);
        var owner = served.Visitor();
        (await owner.Get(output[("Sign in: ".Length + served.Address.Length)..])).Dispose();
        Assert.True(await owner.IsSignedIn());
    }

    private static async Task<(int Code, string Output, string Error)> Run(Served served, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "relationstracker.dll"), .. args, "--data", served.Folder.FullName])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, (await output).Trim(), await error);
    }
}
