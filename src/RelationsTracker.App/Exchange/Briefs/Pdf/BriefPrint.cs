using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;
using RelationsTracker.App.Exchange.Briefs.Html;
using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.Core;
using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.App.Exchange.Briefs.Pdf;

/// <summary>
/// Prints the page of a brief by a browser of its own: without network or settings of the machine, in a folder that is
/// gone afterwards, for so long and no longer.
/// </summary>
public sealed partial class BriefPrint(PrintingProgram program, ILogger<BriefPrint> log)
{
    private static readonly string[] Kept = ["PATH", "LANG", "SystemRoot"];

    /// <summary>Why nothing can be printed here; null where it can.</summary>
    public string? WhyNot => program.WhyNot;

    /// <summary>The page, printed, dated as the brief is, with its manifest attached.</summary>
    /// <exception cref="RuleException">There is no browser, it took too long, or it failed; the message says what to do.</exception>
    public async Task<byte[]> Pdf(BriefSheet sheet, string manifest, CancellationToken cancel)
    {
        var pdf = PdfFinish.Settled(await Print(BriefPage.Of(sheet, manifest), cancel), sheet.Head.At);
        return PdfFinish.WithAttachment(pdf, ManifestPlaces.Attachment, Encoding.UTF8.GetBytes(manifest), sheet.Head.At);
    }

    /// <summary>A page of HTML as the browser prints it.</summary>
    /// <exception cref="RuleException">There is no browser, it took too long, or it failed; the message says what to do.</exception>
    public async Task<byte[]> Print(string html, CancellationToken cancel)
    {
        var path = program.Path ?? throw new RuleException(program.WhyNot!);
        var folder = Directory.CreateTempSubdirectory("brief-print-");
        try
        {
            var (page, made) = (Path.Combine(folder.FullName, "brief.html"), Path.Combine(folder.FullName, "brief.pdf"));
            await File.WriteAllTextAsync(page, html, cancel);
            await Run(Start(path, folder.FullName, page, made), cancel);
            return File.Exists(made) ? await File.ReadAllBytesAsync(made, cancel) : throw new RuleException($"{Path.GetFileName(path)} printed nothing. See that it starts on the server, or print the HTML file from your browser.");
        }
        finally
        {
            await Remove(folder);
        }
    }

    private ProcessStartInfo Start(string path, string folder, string page, string made)
    {
        string[] options =
        [
            "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            "--proxy-server=127.0.0.1:1", "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={Path.Combine(folder, "profile")}",
            "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--print-to-pdf={made}", .. program.Sandboxed ? (string[])[] : ["--no-sandbox"], new Uri(page).AbsoluteUri,
        ];
        var start = new ProcessStartInfo(path, options) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };

        // What the program knows from its surroundings, such as how to reach the database, is nothing for a browser.
        var kept = Kept.Select(name => (Name: name, Value: Environment.GetEnvironmentVariable(name))).Where(known => known.Value is not null).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept.Concat([("HOME", folder), ("TMPDIR", folder), ("XDG_CACHE_HOME", folder), ("XDG_CONFIG_HOME", folder)]))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private async Task Run(ProcessStartInfo start, CancellationToken cancel)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(program.Limit);
        using var browser = Process.Start(start) ?? throw new RuleException($"{start.FileName} does not start.");
        var said = Task.WhenAll(browser.StandardError.ReadToEndAsync(CancellationToken.None), browser.StandardOutput.ReadToEndAsync(CancellationToken.None));
        try
        {
            await browser.WaitForExitAsync(limited.Token);
            await said;
        }
        catch (OperationCanceledException)
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync(CancellationToken.None);
            cancel.ThrowIfCancellationRequested();
            throw new RuleException(FormattableString.Invariant($"Printing took longer than {program.Limit.TotalSeconds:0} seconds and was stopped. Print the HTML file from your browser."));
        }
    }

    // A browser that was stopped may hold its files a moment longer.
    private async Task Remove(DirectoryInfo folder)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                if (tries == 20)
                {
                    LeftBehind(folder.FullName, busy.GetType().Name);
                    return;
                }

                await Task.Delay(50);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A browser that printed left {Folder} behind, which cannot be removed ({Why}). It holds the brief: remove it by hand")]
    private partial void LeftBehind(string folder, string why);
}
