using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using RelationsTracker.Core.Text.Names;
using RelationsTracker.Core.Text.Suggestions;
using RelationsTracker.Web.Commands.Places;

namespace RelationsTracker.Web.Commands;

/// <summary>Prints what a text suggests: sentences, actors, dates, hedges, attributions, claims. Nothing is kept and no service is asked.</summary>
internal static class SuggestCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make(PlaceOptions where)
    {
        var file = new Argument<string>("FILE") { Description = "A document: plain text or Markdown in UTF-8, HTML, PDF, DOCX or EPUB." };
        var json = new Option<bool>("--json") { Description = "As JSON. Offsets count code points of the text, start included, end not." };
        var slug = new Option<string?>("--case") { Description = "Look for the actors of this case, as 'cases' lists it.", HelpName = "CASE" };
        var actors = new Option<string?>("--actors") { Description = "Look for the actors of this file: one a line, 'name; other name; …', kinds in brackets: 'Ilham Aliyev (person)', 'Moscow (metonym)'.", HelpName = "FILE" };
        var published = new Option<string?>("--published") { Description = "The day the text was published, such as 2025-07-03: 'yesterday' and 'in March' are counted from it.", HelpName = "DAY" };
        var suggest = new Command("suggest", "Print what a text suggests: sentences, actors, dates, hedges, attributions and claims, found by rule.") { file, json, slug, actors, published };
        suggest.SetAction((parsed, cancel) => Suggest(
            new(parsed.GetRequiredValue(file), parsed.GetValue(slug), parsed.GetValue(actors), parsed.GetValue(published), parsed.GetValue(json)),
            () => where.Open(parsed), parsed.InvocationConfiguration.Output, cancel));
        return where.Anywhere(suggest);
    }

    private sealed record Asked(string File, string? Case, string? Actors, string? Published, bool Json);

    private static async Task<int> Suggest(Asked asked, Func<IPlace> open, TextWriter output, CancellationToken cancel)
    {
        var day = DayOf(asked.Published);
        var text = await TextFile.ReadDocument(asked.File, cancel);
        IEnumerable<KnownActor> known = asked.Actors is { } names ? await ActorsFile.Read(names, cancel) : [];
        if (asked.Case is { } slug)
        {
            await using var place = open();
            known = Answer.Of(await place.Actors(slug, cancel)).Concat(known);
        }

        var found = TextSuggestions.For(text.Normalised, new(KnownNames.Of(known.DistinctBy(actor => actor.Key)), day));
        await output.WriteLineAsync(asked.Json ? JsonSerializer.Serialize(SuggestedJson.Of(text, asked.Published, found), Json) : SuggestedListing.Of(text.Normalised, found));
        return ExitCode.Done;
    }

    private static DateOnly? DayOf(string? published)
        => published is null ? null
            : DateOnly.TryParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new BadInputException([$"--published: '{published}' is not a day. Write it as 2025-07-03."]);
}
