using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Core.Search;
using RelationsTracker.Web.Commands.Places;
using RelationsTracker.Web.Features.Search;

namespace RelationsTracker.Web.Commands;

/// <summary>Finds what the page of the search finds, with the same words and filters.</summary>
internal static class SearchCommand
{
    public static Command Make(PlaceOptions where)
    {
        var text = new Argument<string[]>("TEXT") { Description = "What to look for, as on the page: gas hub, kind:claim, date:2025-06, '\"gas hub\"' for words together. Put -- before a word that begins with a minus.", Arity = ArgumentArity.OneOrMore };
        var slug = new Option<string?>("--case") { Description = "Look in this case alone, as 'cases' lists it.", HelpName = "CASE" };
        var limit = new Option<int>("--limit") { Description = $"Print this many at most, up to {WholeSearch.Most}.", HelpName = "N", DefaultValueFactory = _ => 20 };
        var json = new Option<bool>("--json") { Description = "As JSON, like /search.json." };
        var search = new Command("search", "Find items and comments by words and filters. The cases may be served meanwhile.") { text, slug, limit, json };
        search.SetAction((parsed, cancel) => Search(
            string.Join(' ', parsed.GetRequiredValue(text)), parsed.GetValue(slug), parsed.GetValue(limit), parsed.GetValue(json),
            where.Open(parsed), parsed.InvocationConfiguration.Output, cancel));
        return where.Anywhere(search);
    }

    private static async Task<int> Search(string text, string? slug, int limit, bool json, IPlace at, TextWriter output, CancellationToken cancel)
    {
        await using var place = at;
        if (limit is < 1 or > WholeSearch.Most)
        {
            throw new BadInputException([$"--limit: give a number from 1 to {WholeSearch.Most}."]);
        }

        var found = Answer.Of(await place.Search(text, slug, limit, cancel));
        await output.WriteLineAsync(json ? JsonSerializer.Serialize(found, SearchJson.Spelling) : string.Join(Environment.NewLine, Lines(found)));
        return ExitCode.Done;
    }

    private static IEnumerable<string> Lines(FoundFile found)
    {
        foreach (var hit in found.Hits)
        {
            var words = hit.Words is { } pieces ? $"{Environment.NewLine}    {string.Concat(pieces.Select(piece => piece.Text))}" : "";
            yield return $"/{hit.Case}/{hit.Reference}  {hit.Title}{words}";
        }

        foreach (var note in found.Notes)
        {
            yield return note;
        }

        yield return Counted(found);
        if (found.Meant is { } meant)
        {
            yield return $"Did you mean: {PlainText.Of(meant)}";
        }
    }

    private static string Counted(FoundFile found)
    {
        var count = found.Count.ToString(CultureInfo.InvariantCulture);
        var all = found.Counted ? $"{count} found" : $"More than {SearchEverywhere.RankedAtMost.ToString(CultureInfo.InvariantCulture)} found, newest first";
        return found.Whole ? $"{all}." : $"{all}; {found.Hits.Count.ToString(CultureInfo.InvariantCulture)} shown.";
    }
}
