using System.CommandLine;
using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.App.Exchange.Briefs.Verification;
using RelationsTracker.App.UseCases.Briefs.Verification;
using RelationsTracker.Core;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Briefs.Verification;
using RelationsTracker.Core.Schema;
using RelationsTracker.Web.Commands.Places;

namespace RelationsTracker.Web.Commands;

/// <summary>Verifies an exported brief: whether the file is whole in itself, and sentence by sentence whether it still holds in its case.</summary>
internal static class BriefVerifyCommand
{
    public static Command Make(PlaceOptions where)
    {
        var file = new Argument<string>("FILE") { Description = "An exported brief: HTML, Markdown, DOCX, PDF, or its manifest as JSON." };
        var slug = new Option<string?>("--case") { Description = "The case it was made from, as 'cases' lists it. Without it: the one the file names.", HelpName = "CASE" };
        var json = new Option<bool>("--json") { Description = "As JSON, as docs/formats.md describes it." };
        var alone = new Option<bool>("--alone") { Description = "Look at the file alone: no data folder and no server is needed." };
        var verify = new Command("verify", "Tell what of an exported brief still holds. Ends with 0 where everything holds, with 2 where the file is not whole, not as published, withdrawn, or a sentence or figure does not hold. The data folder may be served meanwhile.") { file, slug, json, alone };
        verify.SetAction(async (parsed, cancel) =>
        {
            var (manifest, missing) = await Read(parsed.GetValue(file)!, cancel);
            var held = parsed.GetValue(alone) ? null : await Hold(where.Open(parsed), parsed.GetValue(slug) ?? manifest.Head.Slug, manifest, cancel);
            await Tell(manifest, missing, held, parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return manifest.IsWhole && missing.Count == 0 && held is null or { Verified.Holds: true, Authenticity: Authenticity.AsPublished or Authenticity.Draft, WithdrawnAt: null } ? ExitCode.Done : ExitCode.BadInput;
        });
        return verify;
    }

    private static async Task<(BriefManifest Manifest, IReadOnlyList<string> Missing)> Read(string path, CancellationToken cancel)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(path, cancel);
            var manifest = ManifestFile.Read(bytes, Path.GetFileName(path));
            return (manifest, ManifestFile.Words(bytes, Path.GetFileName(path)) is { } words ? ManifestText.Missing(manifest, words) : []);
        }
        catch (Exception refused) when (refused is RuleException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException([refused.Message]);
        }
    }

    private static async Task<VerifiedManifest> Hold(IPlace at, string slug, BriefManifest manifest, CancellationToken cancel)
    {
        await using var place = at;
        return Answer.Of(await place.Verify(slug, manifest, cancel));
    }

    private static async Task Tell(BriefManifest manifest, IReadOnlyList<string> missing, VerifiedManifest? held, bool json, TextWriter output, TextWriter error)
    {
        if (json)
        {
            var file = new { Whole = manifest.IsWhole, Missing = missing, Authenticity = held is null ? null : Kebab.Of($"{held.Authenticity}"), held?.WithdrawnBy, held?.WithdrawnAt, held?.WithdrawnWhy };
            await output.WriteLineAsync(VerifiedJson.Write(held?.Verified ?? new VerifiedBrief(manifest.Head, manifest.Head.At, [], []), file));
            return;
        }

        await output.WriteLineAsync($"{manifest.Head.Brief} {manifest.Head.Title}, {(manifest.Head.Edition is { } edition ? $"edition {edition}" : $"working draft of version {manifest.Head.Version}")}, case {manifest.Head.Slug}");
        await (manifest.IsWhole ? output : error).WriteLineAsync(manifest.IsWhole ? "The manifest says what it said when it was made." : "The manifest was changed since it was made: its hash is another.");
        foreach (var sentence in missing)
        {
            await error.WriteLineAsync($"Not in the text of the file as the manifest has it: {sentence}");
        }

        if (held is null)
        {
            await output.WriteLineAsync("The file was looked at alone: whoever forges one can reckon its hashes anew. Only the case it was made from tells more.");
            return;
        }

        await Told(held, output, error);
    }

    private static async Task Told(VerifiedManifest held, TextWriter output, TextWriter error)
    {
        var (authentic, words) = held.Authenticity switch
        {
            Authenticity.AsPublished => (true, "It is the edition that was published here."),
            Authenticity.Draft => (true, "It is a working draft: nothing was frozen to hold it against."),
            Authenticity.NoSuchEdition => (false, "No such edition was published here."),
            _ => (false, "It is not as it was published: the edition kept here says something else."),
        };
        await (authentic ? output : error).WriteLineAsync(words);
        if (held.WithdrawnAt is not null)
        {
            await error.WriteLineAsync($"The edition was withdrawn by {held.WithdrawnBy}: {held.WithdrawnWhy}");
        }

        foreach (var sentence in held.Verified.Sentences)
        {
            await Line($"{sentence.Sentence.Number,4}", sentence.Standing, sentence.Sentence.Text, sentence.Causes, output);
        }

        foreach (var figure in held.Verified.Figures)
        {
            await Line(" fig", figure.Standing, $"{figure.Reference}: {figure.Title}", figure.Causes, output);
        }
    }

    private static async Task Line(string place, Standing standing, string says, IReadOnlyList<VerificationCause> causes, TextWriter output)
    {
        await output.WriteLineAsync($"{place}  {Kebab.Words(standing),-18}  {says}");
        foreach (var cause in causes)
        {
            await output.WriteLineAsync($"      {cause.What}");
        }
    }
}
