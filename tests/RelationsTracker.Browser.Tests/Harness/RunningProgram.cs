using System.Diagnostics;
using System.Reflection;
using System.Text;
using Microsoft.Playwright;

namespace RelationsTracker.Browser.Tests.Harness;

/// <summary>
/// The real program in a process and a data folder of its own, for the tests of one class. It is the published one where
/// RELATIONSTRACKER_PROGRAM names it (tests/run does), else the one built beside this project.
/// </summary>
public class RunningProgram : IAsyncLifetime
{
    private const string ReadyLine = "Sign in: ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("relationstracker-");
    private readonly TaskCompletionSource<Uri> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder _output = new();
    private readonly SemaphoreSlim _door = new(1);
    private readonly ShippedData? _shipped;
    private readonly string[] _more;
    private Process _process;

    public RunningProgram(ShippedData shipped) : this(shipped, [])
    {
    }

    /// <param name="shipped">What its data folder starts as; null for an empty one, which the program fills.</param>
    /// <param name="more">More arguments.</param>
    internal RunningProgram(ShippedData? shipped, params string[] more) => (_shipped, _more, _process) = (shipped, more, Make("http://127.0.0.1:0", more));

    private Process Make(string address, string[] more) => new()
    {
        StartInfo = new ProcessStartInfo("dotnet", [Location, "--data", _data.FullName, "--urls", address, .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = _data.FullName,
            // Watching itself run, to run faster later, does not pay within a class of tests.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        },
        EnableRaisingEvents = true,
    };

    internal DirectoryInfo Data => _data;

    /// <summary>The one-time address that creates the owner.</summary>
    public Uri SignInLink { get; private set; } = null!;

    /// <summary>Where the program listens, without a path: <c>http://127.0.0.1:40123</c>.</summary>
    public string Address => SignInLink.GetLeftPart(UriPartial.Authority);

    /// <summary>Cookies of the owner once the link was used, which works only once.</summary>
    internal IReadOnlyCollection<Cookie> OwnerCookies { get; set; } = [];

    /// <summary>Tests that share a program sign in one after the other.</summary>
    internal async Task<IDisposable> OneAtATime()
    {
        await _door.WaitAsync();
        return new Turn(_door);
    }

    /// <summary>Bytes of memory that the program holds now.</summary>
    internal long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>All that the program wrote so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    protected static string Location => Environment.GetEnvironmentVariable("RELATIONSTRACKER_PROGRAM")
        ?? typeof(RunningProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Program").Value!;

    public async ValueTask InitializeAsync()
    {
        _shipped?.CopyTo(_data);
        await Prepare(_data);
        Start();
        try
        {
            SignInLink = await await Task.WhenAny(_ready.Task, Ended()).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw NotReady($"said no '{ReadyLine}' within {Patience.TotalSeconds} seconds");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _process.Dispose();
        _door.Dispose();
        GC.SuppressFinalize(this);
        _data.Delete(recursive: true);
    }

    /// <summary>Ends the program at once; its data stays where it is until this is disposed.</summary>
    internal async Task Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }
    }

    /// <summary>Kills the program as a crash or a power cut would, and starts it again on the same data at the same address.</summary>
    public async Task Crash()
    {
        await Kill();
        _process.Dispose();
        _process = Make(Address, _more);
        Start();
        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(Patience);
        while (!await Answers(client, patience.Token))
        {
            await Task.Delay(100, patience.Token);
        }
    }

    private void Start()
    {
        _process.OutputDataReceived += (_, line) => Heard(line.Data);
        _process.ErrorDataReceived += (_, line) => Heard(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private async Task<bool> Answers(HttpClient client, CancellationToken cancel)
    {
        try
        {
            return (await client.GetAsync(new Uri($"{Address}/account/sign-in"), cancel)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Puts into the data folder what is to be there before the program starts.</summary>
    protected virtual Task Prepare(DirectoryInfo data) => Task.CompletedTask;

    private void Heard(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (line.IndexOf(ReadyLine, StringComparison.Ordinal) is >= 0 and var at)
        {
            _ready.TrySetResult(new Uri(line[(at + ReadyLine.Length)..].Trim()));
        }
    }

    private async Task<Uri> Ended()
    {
        await _process.WaitForExitAsync();
        throw NotReady($"ended with code {_process.ExitCode} before it was ready");
    }

    private sealed class Turn(SemaphoreSlim door) : IDisposable
    {
        public void Dispose() => door.Release();
    }

    private InvalidOperationException NotReady(string what) => new($"{Location} {what}. Its output:\n{Output}");
}
