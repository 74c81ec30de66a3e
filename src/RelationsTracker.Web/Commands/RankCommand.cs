using System.CommandLine;
using RelationsTracker.App.Exchange.Matrices;
using RelationsTracker.App.Exchange.Matrices.Ranks;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Commands.Places;

namespace RelationsTracker.Web.Commands;

/// <summary>Works out a matrix without the pages: of a file, which needs no data folder, or of a question of a case.</summary>
internal static class RankCommand
{
    public static Command Make(PlaceOptions where)
    {
        var file = new Argument<string?>("FILE") { Description = "A matrix: CSV, or .achz of PARC ACH. No data folder is needed for it.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "As JSON, as docs/formats.md describes it." };
        var slug = new Option<string?>("--case") { Description = "Instead of a file: a case, as 'cases' lists it. It may be served meanwhile.", HelpName = "CASE" };
        var question = new Option<string?>("--question") { Description = "The question of the case, such as Q1.", HelpName = "REF" };
        var rater = new Option<string?>("--rater") { Description = "Only this rater's cells. Without it: everybody's, pooled.", HelpName = "NAME" };
        var exclusive = new Option<bool>("--exclusive") { Description = "Declare that exactly one hypothesis of the file is true, which likelihood needs." };
        var rank = new Command("rank", "Work out a matrix: standing under every rule, linchpins, flip margin, diagnosticity.") { file, json, slug, question, rater, exclusive };
        rank.SetAction(async (parsed, cancel) =>
        {
            var asJson = parsed.GetValue(json);
            var text = (parsed.GetValue(file), parsed.GetValue(slug), parsed.GetValue(question)) switch
            {
                ({ } path, null, null) when parsed.GetValue(rater) is null => Written(RankReport.Of((await Read(path, cancel)).Matrix(parsed.GetValue(exclusive))), asJson),
                (null, { } @case, { } asked) when !parsed.GetValue(exclusive)
                    => await Ask(where.Open(parsed), @case, asked, parsed.GetValue(rater), asJson, cancel),
                _ => throw new BadInputException(["Name either a FILE (and --exclusive if that holds), or --case and --question (and --rater)."]),
            };
            await parsed.InvocationConfiguration.Output.WriteLineAsync(text);
            return ExitCode.Done;
        });
        return where.Anywhere(rank);
    }

    private static async Task<MatrixTable> Read(string path, CancellationToken cancel)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            var reading = await MatrixFile.Read(stream, Path.GetFileName(path), cancel);
            return reading.Table ?? throw new BadInputException([.. reading.Problems.Select(problem => problem.ToString())]);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException([refused.Message]);
        }
    }

    private static async Task<string> Ask(IPlace at, string slug, string question, string? rater, bool json, CancellationToken cancel)
    {
        await using var place = at;
        return ItemRef.TryParse(question, null, out var reference) && reference.Kind == ItemKind.Question ? Answer.Of(await place.Rank(slug, reference, rater, json, cancel))
            : throw new BadInputException([$"--question: '{question}' is no question. Give its reference, such as Q1."]);
    }

    private static string Written(RankReport report, bool json) => json ? RankJson.Write(report) : RankText.Write(report);
}
