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
    private readonly Lazy<Task<RunningProgram>> _forReaders;

    public ShippedData() => _forReaders = new(Start);

    /// <summary>One program over a copy that nobody changes, started when it is first asked for.</summary>
    internal Task<RunningProgram> ForReaders => _forReaders.Value;

    public async ValueTask InitializeAsync()
    {
        await _first.InitializeAsync();
        await _first.Kill();
    }

    public async ValueTask DisposeAsync()
    {
        if (_forReaders.IsValueCreated)
        {
            await (await _forReaders.Value).DisposeAsync();
        }

        await _first.DisposeAsync();
    }

    internal void CopyTo(DirectoryInfo folder)
    {
        foreach (var file in _first.Data.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = new FileInfo(Path.Combine(folder.FullName, Path.GetRelativePath(_first.Data.FullName, file.FullName)));
            copy.Directory!.Create();
            file.CopyTo(copy.FullName);
        }
    }

    private async Task<RunningProgram> Start()
    {
        var program = new RunningProgram(this);
        await program.InitializeAsync();
        return program;
    }
}
