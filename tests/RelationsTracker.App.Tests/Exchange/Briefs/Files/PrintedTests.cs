using System.Globalization;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.App.Exchange.Briefs.Pdf;
using RelationsTracker.App.Exchange.Briefs.Word;
using RelationsTracker.Core;

namespace RelationsTracker.App.Tests.Exchange.Briefs.Files;

/// <summary>Files as programs of the machine read them: LibreOffice the Word document, Poppler what Chromium printed.</summary>
public sealed partial class PrintedTests : IDisposable
{
    // Of each script one word that both programs find again.
    private static readonly string[] Words = ["likely", "Порт", "Նավահանգիստը", "DEMO / INTERNAL"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relationstracker-print-");

    [Fact]
    public async Task LibreOffice_opens_the_document_without_a_word()
    {
        var (word, pdf) = (Path.Combine(_folder.FullName, "brief.docx"), Path.Combine(_folder.FullName, "brief.pdf"));
        await File.WriteAllBytesAsync(word, WordFile.Of(MadeSheet.Whole, MadeSheet.Manifest(MadeSheet.Whole)), TestContext.Current.CancellationToken);
        var said = await Outside.Run("soffice", $"-env:UserInstallation=file://{_folder.FullName}/profile", "--headless", "--convert-to", "pdf", "--outdir", _folder.FullName, word);
        // That it has no Java is nothing about the document.
        Assert.DoesNotMatch("(?i)warn|error|fail", said.Replace("Warning: failed to launch javaldx", "", StringComparison.Ordinal));
        var text = await Outside.Run("pdftotext", "-layout", pdf, "-");
        Assert.All(Words, expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.True(await Sheets.ShowAFigure(pdf));
    }

    [Fact]
    public async Task Every_printed_page_has_handling_and_number_and_the_manifest_is_attached()
    {
        var manifest = MadeSheet.Manifest(MadeSheet.Whole);
        var printed = await Print().Pdf(MadeSheet.Whole, manifest, TestContext.Current.CancellationToken);
        var pdf = Path.Combine(_folder.FullName, "brief.pdf");
        await File.WriteAllBytesAsync(pdf, printed, TestContext.Current.CancellationToken);
        var pages = (await Outside.Run("pdftotext", "-layout", pdf, "-")).TrimEnd('\f').Split('\f');
        Assert.True(pages.Length > 1);
        Assert.All(pages.Index(), page =>
        {
            Assert.Equal(2, page.Item.Split(MadeSheet.Handling).Length - 1 - (page.Index == 0 ? 1 : 0) - (page.Index == pages.Length - 1 ? 1 : 0));
            Assert.Matches($@"(?m)\b{page.Index + 1}\s*/\s*{pages.Length}\s*$", page.Item);
        });
        Assert.All(Words, expected => Assert.Contains(expected, string.Concat(pages), StringComparison.Ordinal));
        Assert.True(await Sheets.ShowAFigure(pdf));
        Assert.Matches(@"Tagged:\s+yes", await Outside.Run("pdfinfo", pdf));
        Assert.Contains(ManifestPlaces.Attachment, await Outside.Run("pdfdetach", "-list", pdf), StringComparison.Ordinal);
        await Outside.Run("pdfdetach", "-save", "1", "-o", Path.Combine(_folder.FullName, "out.json"), pdf);
        Assert.Equal(manifest, await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "out.json"), TestContext.Current.CancellationToken));
        Assert.Equal(printed, await Print().Pdf(MadeSheet.Whole, manifest, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task No_word_at_the_edge_of_a_page_lies_on_another()
    {
        var sheet = MadeSheet.Whole with { Head = MadeSheet.Whole.Head with { CaseTitle = "Russia and Azerbaijan, summer of 2025", Title = "What the comment of the centre can show of it, and what it cannot", Handling = "Public sources; own annotation and nothing else", Edition = 12 } };
        var pdf = Path.Combine(_folder.FullName, "brief.pdf");
        await File.WriteAllBytesAsync(pdf, await Print().Pdf(sheet, MadeSheet.Manifest(sheet), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var page = (await Outside.Run("pdftotext", "-bbox", "-f", "2", "-l", "2", pdf, "-")).Split('\n').Select(line => Box().Match(line)).Where(found => found.Success)
            .Select(found => Enumerable.Range(1, 4).Select(i => double.Parse(found.Groups[i].Value, CultureInfo.InvariantCulture)).ToArray()).Where(box => box[1] < 60 || box[3] > 785).ToList();

        Assert.NotEmpty(page);
        Assert.All(page.Index(), one => Assert.DoesNotContain(page.Skip(one.Index + 1), other => Meet(one.Item[0], one.Item[2], other[0], other[2]) && Meet(one.Item[1], one.Item[3], other[1], other[3])));
    }

    // Lines that stand close touch by their descenders.
    private static bool Meet(double from, double to, double other, double otherTo) => from + 2 < otherTo && other + 2 < to;

    [GeneratedRegex("""<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">""")]
    private static partial Regex Box();

    // Sentences run over the ends of pages. Title and marking are read as one block or as two, as their length and the fonts of the machine have it.
    [Theory, InlineData("The closing of the harbour", MadeSheet.Handling), InlineData("Closed", "DEMO"), InlineData("The closing of the harbour, of its two lights, of the port office and of the road there", "DEMO / INTERNAL / NOT FOR ANYBODY ELSE")]
    public async Task Every_sentence_of_a_long_brief_is_found_in_what_was_printed(string title, string handling)
    {
        var made = MadeSheet.Whole;
        var sheet = made with { Head = made.Head with { Title = title, Handling = handling }, Body = string.Join("\n\n", Enumerable.Range(0, 60).Select(n => string.Join(' ', Enumerable.Range(5 * n, 5).Select(Sentence)))) };
        var printed = await Print().Pdf(sheet, MadeSheet.Manifest(sheet), TestContext.Current.CancellationToken);
        Assert.Empty(ManifestText.Missing(ManifestFile.Read(printed, "brief.pdf"), ManifestFile.Words(printed, "brief.pdf")!));
    }

    [Fact]
    public async Task Without_a_browser_it_says_what_to_do_instead()
    {
        var print = new BriefPrint(new PrintingProgram(null, TimeSpan.FromMinutes(1), false), NullLogger<BriefPrint>.Instance);
        var refused = await Assert.ThrowsAsync<RuleException>(() => print.Pdf(MadeSheet.Whole, "{}", TestContext.Current.CancellationToken));
        Assert.Equal(print.WhyNot, refused.Message);
    }

    [Fact]
    public async Task A_browser_that_does_not_end_is_stopped()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("A shell script.");
            return;
        }

        var slow = await Script("sleep 600");
        var refused = await Assert.ThrowsAsync<RuleException>(() => new BriefPrint(new PrintingProgram(slow, TimeSpan.FromMilliseconds(200), false), NullLogger<BriefPrint>.Instance).Print("<p>", TestContext.Current.CancellationToken));
        Assert.Contains("was stopped", refused.Message, StringComparison.Ordinal);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new BriefPrint(new PrintingProgram(slow, TimeSpan.FromMinutes(5), false), NullLogger<BriefPrint>.Instance).Print("<p>", stop.Token));
    }

    // A name that is no text can be read of no file, so that nobody here can remove it by its name.
    [Fact]
    public async Task A_folder_that_stays_behind_is_told_of()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("A shell script.");
            return;
        }

        var log = new Told();
        var odd = await Script("""touch "$(printf 'odd\377')" """);

        await Assert.ThrowsAsync<RuleException>(() => new BriefPrint(new PrintingProgram(odd, TimeSpan.FromMinutes(1), false), log).Print("<p>secret", TestContext.Current.CancellationToken));

        var told = Assert.Single(log.Lines);
        var folder = Assert.Single(Directory.GetDirectories(Path.GetTempPath(), "brief-print-*"), folder => told.Contains(folder, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
        await Outside.Run("rm", "-rf", folder);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Sentence(int number)
    {
        string[] who = ["the pilot", "a clerk", "her brother", "the port", "nobody", "a guard", "some ships"], did = ["saw", "closed", "left", "heard of", "doubted", "wrote down"], what = ["it", "the harbour", "that evening", "every gate", "two lights"];
        return $"In account {number} {who[number % 7]} {did[number % 6]} {what[number % 5]}, while {who[(number + 3) % 7]} {did[(number + 1) % 6]} {what[(number + 2) % 5]}.";
    }

    [UnsupportedOSPlatform("windows")]
    private async Task<string> Script(string does)
    {
        var path = Path.Combine(_folder.FullName, "script");
        await File.WriteAllTextAsync(path, $"#!/bin/sh\n{does}\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private static BriefPrint Print() => new(new PrintingProgram(Outside.Browser(), TimeSpan.FromMinutes(2), Sandboxed: false), NullLogger<BriefPrint>.Instance);

    private sealed class Told : ILogger<BriefPrint>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
