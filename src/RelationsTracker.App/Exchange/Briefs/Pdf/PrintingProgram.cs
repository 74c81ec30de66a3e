namespace RelationsTracker.App.Exchange.Briefs.Pdf;

/// <summary>The browser that prints, as the machine has it.</summary>
/// <param name="Path">Where it is; null where there is none.</param>
/// <param name="Limit">How long one print may take.</param>
/// <param name="Sandboxed">It shuts itself in; where it runs as root, or in a container that does not let it, it cannot.</param>
public sealed record PrintingProgram(string? Path, TimeSpan Limit, bool Sandboxed)
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Why nothing can be printed here; null where it can.</summary>
    public string? WhyNot => Path is null ? "No Chromium was found on the server, so it cannot make a PDF by itself. Open the HTML file and print it from your browser: it is laid out for paper, and the browser can save it as PDF." : null;

    /// <summary>What is named, or the first that is on the path.</summary>
    public static PrintingProgram Find(string? named, TimeSpan limit, bool sandboxed)
        => new(named is { Length: > 0 } ? (File.Exists(named) ? named : null) : OnPath(), limit, sandboxed && !(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess));

    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name))).FirstOrDefault(File.Exists);
}
