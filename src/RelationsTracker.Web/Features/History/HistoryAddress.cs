using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text;
using RelationsTracker.Web.Features.Questions.Moments;

namespace RelationsTracker.Web.Features.History;

/// <summary>Which changes an address asks for: <c>?kind=claims&amp;item=C42&amp;who=edda&amp;did=step&amp;from=2026-03-01&amp;until=2026-03-31&amp;words=…&amp;before=57</c>.</summary>
/// <param name="Before">Only changes before this place.</param>
/// <param name="After">Only changes after this place.</param>
public sealed record HistoryAddress(ChangeFilter Filter, long? Before, long? After)
{
    /// <summary>Reads a query string; what it does not know it leaves out.</summary>
    public static HistoryAddress Read(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        var words = Text("words");
        return new(
            new ChangeFilter(
                ItemKinds.TryFromSection(Text("kind") ?? "", out var kind) ? kind : null,
                ItemRef.TryParse(Text("item"), null, out var item) ? item : null,
                Text("who"),
                Kebab.TryParse(typeof(ChangeAct), Text("did") ?? "", out var act) ? (ChangeAct)act! : null,
                Text("from") is { } day && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
                    ? new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
                    : MomentText.Read(Text("from")),
                MomentText.Read(Text("until")),
                words?.Beginning(200)),
            Place("before"), Place("after"));

        string? Text(string name) => asked.TryGetValue(name, out var value) && value.ToString().Trim() is { Length: > 0 } text ? text : null;

        long? Place(string name) => long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;
    }

    /// <summary>The query string without paging, with its question mark; empty when all is asked for.</summary>
    public string Query(params (string Name, string? Value)[] besides)
        => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
        {
            ["kind"] = Filter.Kind?.Section(),
            ["item"] = Filter.Item?.ToString(),
            ["who"] = Filter.Who,
            ["did"] = Filter.Act is { } act ? Kebab.Of($"{act}") : null,
            ["from"] = Filter.From is { } from ? MomentText.Day(from) : null,
            ["until"] = Filter.Until is { } until ? MomentText.Day(until) : null,
            ["words"] = Filter.Words,
        }.Where(part => part.Value is not null).Concat(besides.Select(part => KeyValuePair.Create(part.Name, part.Value))));
}
