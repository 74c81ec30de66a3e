using RelationsTracker.Web.Commands;
using RelationsTracker.Web.Tests.Api;

namespace RelationsTracker.Web.Tests.Commands.Servers;

/// <summary>Runs commands at the server that all these tests share, and makes the files that they are given.</summary>
public abstract class ServerTest(ApiStaff staff) : IDisposable
{
    public const string Shared = "commands at a server";

    protected ApiStaff Office => staff;

    protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("relationstracker-");

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    // Said while a package is read, before anything is asked of the server.
    protected static string Said(string output) => string.Concat(output.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("Reading ", StringComparison.Ordinal) && !line.StartsWith("Checking ", StringComparison.Ordinal) && !line.StartsWith("Sending ", StringComparison.Ordinal)));

    protected async Task<(int Code, string Output, string Error)> At(string token, params string[] asked) => await Run([.. asked, "--server", Office.Served.Address, "--token-file", await Kept(token)]);

    // What else is given only has to be there.
    protected async Task<(int Code, string Output, string Error)> Run(string[] asked, params string[] _)
    {
        using StringWriter output = new(), error = new();
        var words = new List<string>();
        foreach (var word in asked)
        {
            words.Add(await Made(word));
        }

        var code = await CommandLine.Run([.. words], output, error).WaitAsync(TimeSpan.FromMinutes(2));
        return (code, output.ToString(), error.ToString());
    }

    private async Task<string> Made(string word) => word switch
    {
        "PACKAGE" => Path.Combine(AppContext.BaseDirectory, "seeds", "harbour"),
        "BROKEN" => await Kept("no package", "broken.zip"),
        "OUT" => Path.Combine(Folder.FullName, Path.GetRandomFileName()),
        "TEXT" => await Kept("On 3 July 2025 the harbour office said that gas was probably not the cause.", "text.txt"),
        "TABLE" => await Kept("statement\nA boat was seen.\nThe quay was dark.\n", "table.csv"),
        "BADTABLE" => await Kept("statement,voice\nA boat was seen.,S99\n", "bad.csv"),
        "BUNDLE" => await Kept("""{"type": "bundle", "id": "bundle--6f2f64c5-3f77-4a2e-8f0c-7f5d0f6f5a01", "objects": [{"type": "identity", "spec_version": "2.1", "id": "identity--0f2f64c5-3f77-4a2e-8f0c-7f5d0f6f5a02", "created": "2025-07-01T00:00:00.000Z", "modified": "2025-07-01T00:00:00.000Z", "name": "The pilots", "identity_class": "organization"}]}""", "bundle.json"),
        "HEADS" => await Heads(),
        "MANIFEST" => await Manifest(),
        _ => word,
    };

    protected async Task<string> Kept(string text, string name = "token")
    {
        var path = Path.Combine(Folder.FullName, name);
        await File.WriteAllTextAsync(path, text, Stop);
        return path;
    }

    protected async Task<string> Zip()
    {
        var path = Path.Combine(Folder.FullName, "harbour.zip");
        await System.IO.Compression.ZipFile.CreateFromDirectoryAsync(await Made("PACKAGE"), path, Stop);
        return path;
    }

    private async Task<string> Heads()
    {
        var path = Path.Combine(Folder.FullName, "heads.jsonl");
        return File.Exists(path) || (await Run(["audit", "head", "--out", path, "--data", Office.Served.Folder.FullName])).Code == ExitCode.Done ? path : throw new InvalidOperationException();
    }

    private async Task<string> Manifest()
    {
        var path = Path.Combine(Folder.FullName, "B1.manifest.json");
        return File.Exists(path) || (await Run(["brief", "export", "B1", "--case", "elsewhere", "--format", "manifest.json", "--out", path, "--data", Office.Served.Folder.FullName])).Code == ExitCode.Done ? path : throw new InvalidOperationException();
    }

    public void Dispose()
    {
        Folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>The program that answers them all.</summary>
[CollectionDefinition(ServerTest.Shared)]
public sealed class SharedServer : ICollectionFixture<ApiStaff>;
