using RelationsTracker.Browser.Tests.Harness;

[assembly: AssemblyFixture(typeof(ShippedData))]

namespace RelationsTracker.Browser.Tests.Harness;

/// <summary>
/// The data folder as the program leaves it after its first start, with the shipped cases in it and nobody signed in yet.
/// Every class of tests gets a copy, so that the cases are brought in once and not for each class.
/// </summary>
public sealed class ShippedData : IAsyncLifetime
{
    private readonly RunningProgram _first = new(null, []);

    public async ValueTask InitializeAsync()
    {
        await _first.InitializeAsync();
        await _first.Kill();
    }

    public ValueTask DisposeAsync() => _first.DisposeAsync();

    internal void CopyTo(DirectoryInfo folder)
    {
        foreach (var file in _first.Data.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = new FileInfo(Path.Combine(folder.FullName, Path.GetRelativePath(_first.Data.FullName, file.FullName)));
            copy.Directory!.Create();
            file.CopyTo(copy.FullName);
        }
    }
}
