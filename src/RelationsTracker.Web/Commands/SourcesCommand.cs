using System.CommandLine;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Edtf;
using RelationsTracker.Web.Commands.Places;

namespace RelationsTracker.Web.Commands;

/// <summary>Works on the sources of a case.</summary>
internal static class SourcesCommand
{
    public static Command Make(PlaceOptions where) => new("sources", "Work on the sources of a case.") { where.Anywhere(Add(where)) };

    private static Command Add(PlaceOptions where)
    {
        var files = new Argument<string[]>("FILE") { Description = "Documents: plain text, Markdown, HTML, PDF, DOCX or EPUB.", Arity = ArgumentArity.OneOrMore };
        var into = new Option<string>("--case") { Description = "The case, as 'cases' lists it.", HelpName = "SLUG", Required = true };
        var source = new Option<string?>("--source") { Description = "The source they are versions of, such as S3. Without it each becomes a source of its own.", HelpName = "REF" };
        var kind = new Option<string?>("--kind") { Description = "The kind of the new sources, such as report.", HelpName = "KIND" };
        var title = new Option<string?>("--title") { Description = "The title of the new source, for one file.", HelpName = "TEXT" };
        var publisher = new Option<string?>("--publisher") { HelpName = "TEXT", Description = "The publisher of the new sources." };
        var published = new Option<string?>("--published") { HelpName = "EDTF", Description = "When the new sources were published." };
        var language = new Option<string?>("--language") { HelpName = "TAG", Description = "A BCP 47 tag, such as fa." };
        var charset = new Option<string?>("--charset") { HelpName = "NAME", Description = "The encoding of plain texts whose bytes do not tell." };
        var withheld = new Option<bool>("--withheld") { Description = "The texts may not be passed on." };
        var asItIs = new Option<bool>("--keep-marks") { Description = "Leave marks and page breaks in the texts." };
        var json = ConsoleJson.Option("As JSON: a list of what became of each file.");
        var add = new Command("add", "Bring documents in, each with a line of what became of it. The case may be served meanwhile.") { files, into, source, kind, title, publisher, published, language, charset, withheld, asItIs, json };
        add.SetAction(async (parsed, cancel) =>
        {
            var made = parsed.GetValue(source) is null
                ? new SourceContent { Name = parsed.GetValue(title) ?? "", Kind = Kind(parsed.GetValue(kind)), Publisher = parsed.GetValue(publisher), Published = Date(parsed.GetValue(published)) }
                : null;
            var paths = parsed.GetRequiredValue(files);
            if (paths.Length > 1 && parsed.GetValue(title) is not null)
            {
                throw new BadInputException(["--title is for one file."]);
            }

            var template = new AddText.Input(parsed.GetRequiredValue(into), Source(parsed.GetValue(source)), [], Language: parsed.GetValue(language), Withheld: parsed.GetValue(withheld))
            {
                Charset = parsed.GetValue(charset),
                AsItIs = parsed.GetValue(asItIs),
                NewSource = made,
            };
            await using var place = where.Open(parsed);
            return await Bring(place, template, paths, parsed.GetValue(json), parsed.InvocationConfiguration, cancel);
        });
        return add;
    }

    // A file that cannot be brought in keeps none of the others out.
    private static async Task<int> Bring(IPlace place, AddText.Input template, string[] paths, bool json, InvocationConfiguration says, CancellationToken cancel)
    {
        var (code, told) = (ExitCode.Done, new List<object>());
        foreach (var path in paths)
        {
            var outcome = await Bring(place, template, path, cancel);
            if (outcome is Outcome<AddedText>.Done { Value: var added })
            {
                told.Add(new { file = path, text = $"{added.Text}", source = $"{added.Source}", added.SourceName, added.WasHere });
                await (json ? TextWriter.Null : says.Output).WriteLineAsync($"{path}: {added.Text} of {added.Source} “{added.SourceName}”{Remark(added)}");
            }
            else
            {
                told.Add(new { file = path, problem = outcome.Message });
                await says.Error.WriteLineAsync($"{path}: {outcome.Message}");
                code = ExitCode.BadInput;
            }
        }

        if (json)
        {
            await says.Output.WriteLineAsync(ConsoleJson.Write(told));
        }

        return code;
    }

    private static async Task<Outcome<AddedText>> Bring(IPlace place, AddText.Input template, string path, CancellationToken cancel)
    {
        try
        {
            return await place.Add(template, new FileInfo(path), cancel);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new Outcome<AddedText>.Refused(unreadable.Message);
        }
    }

    private static string Remark(AddedText added)
        => (added switch
        {
            { WasHere: true } => ", here already; nothing was changed",
            { IsNew: false } => $", readable now; {added.Exact.Count} excerpts stand on their words, {added.Inexact.Count} do not",
            { SourceIsNew: true } => ", a new source",
            _ => ", a new version",
        }) + string.Concat(added.Near.Select(near => $"; {near.Likeness * 100:0} % like {near.Source} “{near.SourceName}”"));

    private static ItemRef? Source(string? text)
        => text is null ? null
            : ItemRef.TryParse(text, null, out var source) && source.Kind == ItemKind.Source ? source
            : throw new BadInputException([$"'{text}' is no reference of a source, such as S3."]);

    private static SourceKind Kind(string? text)
        => text is null ? SourceKind.Article
            : Kebab.TryParse(typeof(SourceKind), text, out var kind) ? (SourceKind)kind!
            : throw new BadInputException([$"'{text}' is no kind of source. It can be {string.Join(", ", Enum.GetNames<SourceKind>().Select(Kebab.Of))}."]);

    private static EdtfDate? Date(string? text)
        => text is null ? null : EdtfDate.TryParse(text, out var date, out var flaw) ? date : throw new BadInputException([$"--published: {flaw}"]);
}
