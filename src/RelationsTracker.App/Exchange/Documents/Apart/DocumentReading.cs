using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using RelationsTracker.Core;

namespace RelationsTracker.App.Exchange.Documents.Apart;

/// <summary>
/// Reads documents of strangers. What a stranger could make so that its reader breaks is read by a process of its own,
/// which has little memory, little time and none of our settings: the document goes in by a pipe and the text comes out by
/// one. Files that a library makes on the way lie in a folder of its own, which is gone when it is. Whatever happens to that process happens to the document alone.
/// </summary>
public sealed class DocumentReading(DocumentLimits limits, ReadingProgram? program = null, string? temporary = null) : IDisposable
{
    private const int AtATime = 2;
    private const int BiggestAnswer = 64 * 1024 * 1024;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly string[] Inherited = ["PATH", "HOME", "SystemRoot", "DOTNET_ROOT", "DOTNET_ROOT_X64", "LD_LIBRARY_PATH", "LANG"];

    private readonly SemaphoreSlim _places = new(AtATime, AtATime);

    public DocumentLimits Limits => limits;

    /// <exception cref="RuleException">The document cannot be brought in; the message says what is wrong and how to mend it.</exception>
    public async Task<DocumentText> Read(RawDocument document, CancellationToken cancel)
    {
        if (document.Bytes.LongLength > limits.MaxBytes)
        {
            throw TooBig(document.Bytes.LongLength);
        }

        if (!ContentSniffer.IsReadApart(document))
        {
            return DocumentReader.Read(document);
        }

        await _places.WaitAsync(cancel);
        try
        {
            return await ReadApart(document, program ?? throw new RuleException("Only plain text and Markdown can be read here."), cancel);
        }
        finally
        {
            _places.Release();
        }
    }

    public RuleException TooBig(long bytes)
        => new(string.Create(CultureInfo.InvariantCulture, $"The document has {bytes / 1_000_000.0:0.#} MB; at most {limits.MaxBytes / 1_000_000} MB are taken. Split it, or bring in its text alone."));

    public void Dispose() => _places.Dispose();

    private async Task<DocumentText> ReadApart(RawDocument document, ReadingProgram program, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(limits.Time);
        var folder = Directory.CreateDirectory(Path.Combine(temporary ?? Path.GetTempPath(), $"relationstracker-reading-{Path.GetRandomFileName()}"));
        try
        {
            return await ReadIn(folder, document, program, time.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new RuleException($"Reading the document took longer than {limits.Time.TotalSeconds:0} seconds and was given up. Split it, or bring in its text alone.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<DocumentText> ReadIn(DirectoryInfo folder, RawDocument document, ReadingProgram program, CancellationToken cancel)
    {
        using var process = Start(program, document, folder);
        try
        {
            var answer = Answer(process, document.Bytes, cancel);
            await Watch(process, answer, cancel);
            return await answer is { } given ? Given(given) : throw Broke(process);
        }
        finally
        {
            End(process);
        }
    }

    private Process Start(ReadingProgram program, RawDocument document, DirectoryInfo folder)
    {
        var start = new ProcessStartInfo(program.File, [.. program.Arguments, .. Said("--name", Path.GetFileName(document.FileName)), .. Said("--charset", document.Charset)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        var kept = Inherited.Select(name => (name, value: Environment.GetEnvironmentVariable(name))).Where(pair => pair.value is not null).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept)
        {
            start.Environment[name] = value;
        }

        foreach (var name in (ReadOnlySpan<string>)["TMPDIR", "TEMP", "TMP"])
        {
            start.Environment[name] = folder.FullName;
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = (limits.Memory * 1024L * 1024).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";

        // Its socket would stay in the temporary folder when the process is ended by force.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new RuleException($"The reader of documents cannot be started: {failure.Message}. Tell the owner of the installation.");
        }
    }

    private static string[] Said(string option, string? value) => string.IsNullOrWhiteSpace(value) ? [] : [$"{option}={value}"];

    private static async Task<ReadingAnswer?> Answer(Process process, byte[] bytes, CancellationToken cancel)
    {
        var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, cancel);
        var answer = Bounded(process.StandardOutput.BaseStream, cancel);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(bytes, cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its answer, or that there is none, says why.
        }

        var said = await answer;
        await errors;
        await process.WaitForExitAsync(cancel);
        try
        {
            return process.ExitCode == 0 && said.Length > 0 ? JsonSerializer.Deserialize<ReadingAnswer>(said) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<byte[]> Bounded(Stream stream, CancellationToken cancel)
    {
        var bytes = new MemoryStream();
        var piece = new byte[81_920];
        while (await stream.ReadAsync(piece, cancel) is var count and > 0)
        {
            if (bytes.Length + count > BiggestAnswer)
            {
                return [];
            }

            bytes.Write(piece, 0, count);
        }

        return bytes.ToArray();
    }

    // The limit above holds for managed memory; this one for all of it.
    private async Task Watch(Process process, Task answer, CancellationToken cancel)
    {
        while (await Task.WhenAny(answer, Task.Delay(Look, cancel)) != answer)
        {
            cancel.ThrowIfCancellationRequested();
            if (Held(process) > 2L * limits.Memory * 1024 * 1024)
            {
                End(process);
            }
        }
    }

    private static long Held(Process process)
    {
        try
        {
            process.Refresh();
            return process.HasExited ? 0 : process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended between the two questions.
            return 0;
        }
    }

    private DocumentText Given(ReadingAnswer answer)
        => answer.Document ?? throw new RuleException(answer.Problem == ReadingAnswer.NoMemory ? TooMuch() : answer.Problem ?? TooMuch());

    private RuleException Broke(Process process)
        => new(process.HasExited ? $"{TooMuch()} (The reader ended with {process.ExitCode}.)" : TooMuch());

    private string TooMuch() => $"The document cannot be read within {limits.Memory} MB of memory, or breaks its reader. Split it, save it anew with the program it comes from, or bring in its text alone.";

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit(5000);
            }
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It ended by itself in the meantime.
        }
    }
}
