using System.Runtime.CompilerServices;

namespace RelationsTracker.App.Tests.Exchange.Briefs.Files;

/// <summary>Files beside this one that say what is written, byte by byte. RELATIONSTRACKER_WRITE_GOLDEN=1 writes them anew.</summary>
internal static class Golden
{
    public static void Is(string name, string text, [CallerFilePath] string beside = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(beside)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("RELATIONSTRACKER_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
