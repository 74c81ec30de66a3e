using System.Runtime.CompilerServices;

namespace RelationsTracker.App.Tests.Exchange.Matrices;

/// <summary>Files beside this one that say what is read and written, byte by byte. RELATIONSTRACKER_WRITE_GOLDEN=1 writes them anew.</summary>
internal static class Golden
{
    public static bool Writes => Environment.GetEnvironmentVariable("RELATIONSTRACKER_WRITE_GOLDEN") == "1";

    public static string Path(string name, [CallerFilePath] string beside = "")
        => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(beside)!, "Golden", name);

    public static void Is(string name, string text)
    {
        if (Writes)
        {
            File.WriteAllText(Path(name), text);
        }

        Assert.Equal(File.ReadAllText(Path(name)), text);
    }
}
