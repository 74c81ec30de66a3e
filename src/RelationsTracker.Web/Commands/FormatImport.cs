using System.Text;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Documents.PlainText;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Commands.Places;

namespace RelationsTracker.Web.Commands;

/// <summary>Brings a STIX bundle, a table, annotations or citations into a case that is there; or only says what would be made.</summary>
internal static class FormatImport
{
    // Bytes; about ten thousand rows.
    private const long LongFrom = 2_000_000;

    /// <param name="Kind">What each row of a table is: claims, actors or events; null where it is none.</param>
    /// <param name="Onto">The text that annotations are on; null where it is none.</param>
    /// <param name="Citations">Whether the file is citations. What is nothing of these is a STIX bundle.</param>
    public sealed record Asked(string Path, string Case, string? Kind, string? Onto, bool Citations, string? Charset, bool Preview, bool Json);

    public static async Task<int> Bring(IPlace place, Asked asked, TextWriter output, CancellationToken cancel)
    {
        if (IsLong(asked))
        {
            return await BringLong(place, asked, output, cancel);
        }

        var text = await Text(asked, cancel);
        var outcome = asked switch
        {
            { Kind: { } kind } => await place.Bring(new ImportList.Input(asked.Case, Kind(kind), text, null, asked.Preview), cancel),
            { Onto: { } onto } => await place.Bring(new ImportAnnotations.Input(asked.Case, TextOf(onto), text, asked.Preview), cancel),
            { Citations: true } => await Cited(place.Bring(new ImportCitations.Input(asked.Case, text, asked.Preview), cancel)),
            _ => await place.Bring(new ImportStix.Input(asked.Case, text, asked.Preview), cancel),
        };
        var file = Answer.Of(outcome);
        await Tell(file, asked, output);
        return file.Bad == 0 ? ExitCode.Done : throw new BadInputException([$"{file.Bad} of {file.Lines.Count} cannot be taken."]);
    }

    private static async Task Tell(BroughtFile file, Asked asked, TextWriter output)
    {
        if (asked.Json)
        {
            await output.WriteLineAsync(ConsoleJson.Write(new { @case = asked.Case, asked.Preview, file.New, known = file.Lines.Count - file.New, lines = file.Lines.Select(line => new { line.Place, item = $"{line.Ref}", line.Title, line.IsKnown, line.Problems }), file.LeftOut }));
            return;
        }

        foreach (var line in file.Lines)
        {
            await output.WriteLineAsync($"{line.Place}: {(line.Problems.Count > 0 ? string.Join(" ", line.Problems) : line.IsKnown ? $"here already as {line.Ref}" : $"{(asked.Preview ? "would be" : "became")} {(line.Ref is { } item ? $"{item}" : "a new source")}")}");
        }

        foreach (var left in file.LeftOut)
        {
            await output.WriteLineAsync($"Left out: {left}");
        }

        await output.WriteLineAsync($"{(asked.Preview ? "Would bring" : "Brought")} {file.New} new items into {asked.Case}; {file.Lines.Count - file.New} are here already");
    }

    // Of a preview a source has no number yet.
    private static Task<Outcome<BroughtFile>> Cited(Task<Outcome<IReadOnlyList<CitationLine>>> brought)
        => brought.Then(lines => new BroughtFile([.. lines.Select(line => new BroughtLine(line.Entry.Place, line.Known ?? line.Made, line.Entry.Source.Title, line.Known is not null, line.Entry.Problems))], []));

    // A table that nobody would read line by line comes in by pieces.
    private static bool IsLong(Asked asked) => asked is { Kind: not null, Preview: false } && new FileInfo(asked.Path) is { Exists: true, Length: > LongFrom };

    private static async Task<int> BringLong(IPlace place, Asked asked, TextWriter output, CancellationToken cancel)
    {
        try
        {
            var encoding = asked.Charset is { } charset ? Charsets.Named(charset) : new UTF8Encoding(false, throwOnInvalidBytes: true);
            var made = Answer.Of(await place.BringLong(new(asked.Case, Kind(asked.Kind!)), () => new StreamReader(asked.Path, encoding), new SaidRows(asked.Json ? TextWriter.Null : output), cancel));
            if (asked.Json)
            {
                await output.WriteLineAsync(ConsoleJson.Write(new { @case = asked.Case, preview = false, made.New, made.Known, made.LeftOut }));
                return ExitCode.Done;
            }

            foreach (var left in made.LeftOut)
            {
                await output.WriteLineAsync($"Left out: {left}");
            }

            await output.WriteLineAsync($"Brought {made.New} new items into {asked.Case}; {made.Known} are here already");
            return ExitCode.Done;
        }
        catch (Exception refused) when (refused is RuleException or IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new BadInputException([refused is DecoderFallbackException ? $"{asked.Path} is not in the encoding it should be in. Say which with --charset." : refused.Message]);
        }
    }

    private static async Task<string> Text(Asked asked, CancellationToken cancel)
    {
        try
        {
            if (new FileInfo(asked.Path) is { Exists: true, Length: > TextFile.MaxBytes } big)
            {
                throw new BadInputException([$"{asked.Path} has {big.Length} bytes; at most {TextFile.MaxBytes} are read. Split it."]);
            }

            return Charsets.Decode(await File.ReadAllBytesAsync(asked.Path, cancel), asked.Charset);
        }
        catch (Exception refused) when (refused is RuleException or IOException or UnauthorizedAccessException)
        {
            throw new BadInputException([refused.Message]);
        }
    }

    private static ItemRef TextOf(string onto)
        => ItemRef.TryParse(onto, null, out var text) && text.Kind == ItemKind.SourceText ? text : throw new BadInputException([$"'{onto}' is no reference of a text, such as TX1."]);

    private static ItemKind Kind(string section)
        => ItemKinds.TryFromSection(section, out var kind) ? kind : throw new BadInputException([$"'{section}' is no kind of items. Write claims, actors or events."]);

    /// <summary>Says each tenth of the way, once.</summary>
    private sealed class SaidRows(TextWriter output) : IProgress<ImportProgress>
    {
        private int _next;

        public void Report(ImportProgress value)
        {
            if (value.Of > 1 && 10L * value.Done / value.Of >= _next)
            {
                output.WriteLine($"{value.Doing}: {value.Done} of {value.Of}");
                _next = (int)(10L * value.Done / value.Of) + 1;
            }
        }
    }
}
