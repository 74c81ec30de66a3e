using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Core.Search;
using RelationsTracker.Web.Features.Search;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands;

/// <summary>Finds what the page of the search finds, with the same words and filters.</summary>
internal static class SearchCommand
{
    public static Command Make(Option<string?> data)
    {
        var text = new Argument<string[]>("TEXT") { Description = "What to look for, as on the page: gas hub, kind:claim, date:2025-06, '\"gas hub\"' for words together. Put -- before a word that begins with a minus.", Arity = ArgumentArity.OneOrMore };
        var slug = new Option<string?>("--case") { Description = "Look in this case alone, as 'cases' lists it.", HelpName = "CASE" };
        var limit = new Option<int>("--limit") { Description = $"Print this many at most, up to {WholeSearch.Most}.", HelpName = "N", DefaultValueFactory = _ => 20 };
        var json = new Option<bool>("--json") { Description = "As JSON, like /search.json." };
        var search = new Command("search", "Find items and comments by words and filters. The cases may be served meanwhile.") { text, slug, limit, json };
        search.SetAction((parsed, cancel) => Search(
            string.Join(' ', parsed.GetRequiredValue(text)), parsed.GetValue(slug), parsed.GetValue(limit), parsed.GetValue(json),
            DataFolder.At(parsed.GetValue(data)), parsed.InvocationConfiguration.Output, cancel));
        return search;
    }

    private static async Task<int> Search(string text, string? slug, int limit, bool json, DataFolder folder, TextWriter output, CancellationToken cancel)
    {
        if (limit is < 1 or > WholeSearch.Most)
        {
            throw new BadInputException([$"--limit: give a number from 1 to {WholeSearch.Most}."]);
        }

        await using var place = await Workplace.Beside(folder, cancel);
        if (slug is not null)
        {
            text = SearchText.With(text, $"case:{Answer.Of(await place.Use<ReadCase>().Handle(slug, cancel)).Slug}");
        }

        var found = Answer.Of(await WholeSearch.Of(place.Use<SearchEverywhere>(), text, limit, cancel));
        await output.WriteLineAsync(json ? JsonSerializer.Serialize(SearchJson.Of(text, found), SearchJson.Spelling) : string.Join(Environment.NewLine, Lines(found)));
        return ExitCode.Done;
    }

    private static IEnumerable<string> Lines(WholeSearch found)
    {
        foreach (var hit in found.Hits)
        {
            var words = hit.Words.Parts.Count > 0 ? $"{Environment.NewLine}    {hit.Words.Text}" : "";
            yield return $"/{hit.Case}/{hit.Place}  {hit.Title.Text}{words}";
        }

        foreach (var note in found.First.Query.Problems.Select(problem => problem.Message).Concat(found.First.Notes))
        {
            yield return note;
        }

        yield return Counted(found);
        if (found.First.Meant is { } meant)
        {
            yield return $"Did you mean: {PlainText.Of(meant)}";
        }
    }

    private static string Counted(WholeSearch found)
    {
        var count = found.First.Count.ToString(CultureInfo.InvariantCulture);
        var all = found.First.IsCounted ? $"{count} found" : $"More than {SearchEverywhere.RankedAtMost.ToString(CultureInfo.InvariantCulture)} found, newest first";
        return found.IsWhole ? $"{all}." : $"{all}; {found.Hits.Count.ToString(CultureInfo.InvariantCulture)} shown.";
    }
}
