using System.Diagnostics;

namespace RelationsTracker.App.Tests.Exchange.Briefs.Files;

/// <summary>Programs of the machine that files are tried with; a test that lacks one is skipped and says so.</summary>
internal static class Outside
{
    /// <summary>The browser that the tests drive.</summary>
    public static string Browser()
    {
        var path = Environment.GetEnvironmentVariable("RELATIONSTRACKER_TEST_BROWSER");
        Assert.SkipWhen(string.IsNullOrEmpty(path), "No Chromium (RELATIONSTRACKER_TEST_BROWSER).");
        return path!;
    }

    /// <summary>What a program says, on both streams together.</summary>
    public static async Task<string> Run(string program, params string[] words)
    {
        Assert.SkipUnless((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program))), $"No {program} on the path.");
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return string.Concat(said);
    }
}
