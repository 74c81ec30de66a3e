using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Tests.Host;

/// <summary>The whole program on a data folder of its own, listening, without the shipped cases, on a clock that stands still.</summary>
public sealed class Served : IAsyncDisposable
{
    private readonly List<Visitor> _visitors = [];
    private readonly Action<WebApplicationBuilder>? _besides;
    private readonly StringWriter _facts = new();
    private RunningTracker _running = null!;

    private Served(Action<WebApplicationBuilder>? besides) => _besides = besides;

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("relationstracker-");

    // Browsers and cookie jars go by the real clock, so this one starts there.
    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public string Address => _running.Address;

    public IServiceProvider Services => _running.App.Services;

    /// <summary>What the program said when it started.</summary>
    public string Facts => _facts.ToString();

    /// <summary>The path of the one-time link it printed, or null.</summary>
    public string? Link => Facts.Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.StartsWith("Sign in: ", StringComparison.Ordinal))?[("Sign in: ".Length + Address.Length)..];

    public static async Task<Served> Start(Action<WebApplicationBuilder>? besides = null, string settings = """{"ShippedCases": false}""")
    {
        var served = new Served(besides);
        await File.WriteAllTextAsync(Path.Combine(served.Folder.FullName, "appsettings.json"), settings);
        await served.Run();
        return served;
    }

    /// <summary>Somebody with a browser of their own.</summary>
    public Visitor Visitor(bool https = false)
    {
        var visitor = new Visitor(Address, https);
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>The owner, signed in by the printed link.</summary>
    public async Task<Visitor> Owner(bool https = false)
    {
        var owner = Visitor(https);
        (await owner.Get(Link!)).Dispose();
        return owner;
    }

    /// <summary>Stops the program and starts it again on the same folder.</summary>
    public async Task Restart()
    {
        await _running.DisposeAsync();
        _facts.GetStringBuilder().Clear();
        await Run();
    }

    public async Task Stop() => await _running.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        _visitors.ForEach(visitor => visitor.Dispose());
        await _running.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Folder.Delete(recursive: true);
    }

    private async Task Run() => _running = await RunningTracker.Start(
        DataFolder.At(Folder.FullName), "http://127.0.0.1:0", _facts,
        builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(Clock);
            _besides?.Invoke(builder);
        }).WaitAsync(TimeSpan.FromMinutes(2));
}
