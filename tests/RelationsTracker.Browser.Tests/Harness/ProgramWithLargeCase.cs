using System.Diagnostics;

namespace RelationsTracker.Browser.Tests.Harness;

/// <summary>The program over a case whose one question has 20 hypotheses, 1,000 rows and 5 raters.</summary>
public sealed class ProgramWithLargeCase(ShippedData shipped) : RunningProgram(shipped)
{
    public const int Hypotheses = 20, Rows = 1000, Raters = 5;

    protected override async Task Prepare(DirectoryInfo data)
    {
        var package = Directory.CreateTempSubdirectory("relationstracker-case-");
        try
        {
            GeneratedCase.Write(package.FullName, Hypotheses, Rows, Raters);
            using var import = Process.Start(new ProcessStartInfo("dotnet", [Location, "import", package.FullName, "--data", data.FullName]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = data.FullName })!;
            var said = Task.WhenAll(import.StandardOutput.ReadToEndAsync(), import.StandardError.ReadToEndAsync());
            await import.WaitForExitAsync();
            Assert.True(import.ExitCode == 0, string.Concat(await said));
        }
        finally
        {
            package.Delete(recursive: true);
        }
    }
}
