using System.CommandLine;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Commands.Places;

namespace RelationsTracker.Web.Commands;

/// <summary>Lists the cases.</summary>
internal static class CasesCommand
{
    public static Command Make(PlaceOptions where)
    {
        var json = ConsoleJson.Option("As JSON: slug, title, and the number of items of each kind.");
        var cases = new Command("cases", "List the cases. They may be served meanwhile.") { json };
        cases.SetAction((parsed, cancel) => List(where.Open(parsed), parsed.GetValue(json), parsed.InvocationConfiguration.Output, cancel));
        return where.Anywhere(cases);
    }

    private static async Task<int> List(IPlace at, bool json, TextWriter output, CancellationToken cancel)
    {
        await using var place = at;
        var cases = Answer.Of(await place.Cases(cancel));
        await output.WriteLineAsync(json ? AsJson(cases) : AsTable(cases));
        return ExitCode.Done;
    }

    private static string AsJson(IReadOnlyList<CaseLine> cases)
        => ConsoleJson.Write(cases.Select(c => new { c.Slug, c.Title, Items = ItemKinds.All.ToDictionary(kind => kind.Section(), kind => c.Counts.GetValueOrDefault(kind)) }));

    private static string AsTable(IReadOnlyList<CaseLine> cases)
    {
        if (cases.Count == 0)
        {
            return "There is no case here yet.";
        }

        var slug = cases.Max(c => c.Slug.Length);
        return string.Join(Environment.NewLine, cases.Select(c => $"{c.Slug.PadRight(slug)}  {c.Counts.Values.Sum(),6} items  {c.Title}"));
    }
}
