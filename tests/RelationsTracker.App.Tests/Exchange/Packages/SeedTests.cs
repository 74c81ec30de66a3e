using System.Runtime.CompilerServices;
using RelationsTracker.App.Exchange.Packages;

namespace RelationsTracker.App.Tests.Exchange.Packages;

public sealed class SeedTests
{
    public static TheoryData<string> Shipped => [.. Directory.GetDirectories(Folder()).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Shipped))]
    public async Task A_shipped_case_reads_without_a_problem(string seed)
        => Assert.Empty((await PackageReader.Read(Path.Combine(Folder(), seed), cancel: TestContext.Current.CancellationToken)).Problems.Select(p => p.ToString()));

    public static async Task<CasePackage> Read(string seed)
        => (await PackageReader.Read(Path.Combine(Folder(), seed))).Package ?? throw new InvalidDataException($"{seed} has problems.");

    /// <summary>The folder of the shipped cases, for tests that stand elsewhere.</summary>
    internal static string Home { get; } = Folder();

    internal static string Folder([CallerFilePath] string here = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../seeds"));
}
