using System.Text.Json;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.App.UseCases.Briefs;
using RelationsTracker.App.UseCases.Briefs.Checks;
using RelationsTracker.App.UseCases.Briefs.Dissents;
using RelationsTracker.App.UseCases.Briefs.Editions;
using RelationsTracker.App.UseCases.Briefs.Judging;
using RelationsTracker.App.UseCases.Briefs.Verification;
using RelationsTracker.App.UseCases.Briefs.Writing;
using RelationsTracker.Core;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api.Lines;

internal static class BriefLines
{
    public static void Map(ApiMap api)
    {
        api.Get("cases/{case}/briefs/{brief}/check", "Check a brief against the rules of the trade", (CheckBrief check, string @case, ItemRef brief, CancellationToken cancel) => check.Handle(@case, brief, cancel).Then(done => new Checked(done.Findings)));
        api.Post("cases/{case}/brief-checks", "Check a text before it is kept", (CheckBriefText check, string @case, Asked<TextToCheck> asked, CancellationToken cancel) => check.Handle(@case, asked.Input.Body, asked.Input.Question, cancel).Then(done => new Checked(done.Check.Findings)))
            .With("""{"body": "It was probably the board [[C1]].", "question": "Q1"}""");
        api.Get("cases/{case}/questions/{question}/outline", "Draft the outline of a brief from what the case holds on a question", (OutlineBrief outline, string @case, ItemRef question, CancellationToken cancel) => outline.Handle(@case, question, cancel));
        api.Get("cases/{case}/reference-completions", "Complete a reference as it is typed in a brief", (CompleteReference complete, string @case, string begun, CancellationToken cancel) => complete.Handle(@case, begun, cancel));
        api.Get("cases/{case}/briefs/{brief}/judgements", "Read how people judged the nine standards", (ReadJudgements read, string @case, ItemRef brief, CancellationToken cancel) => read.Handle(@case, brief, cancel));
        api.Post("cases/{case}/briefs/{brief}/judgements", "Judge a standard of the text as it stands", (JudgeStandard judge, Asked<JudgeStandard.Input> asked, CancellationToken cancel) => judge.Handle(asked.Input, cancel))
            .With("""{"sha256": "…", "standard": 1, "verdict": "met", "note": ""}""");
        api.Get("cases/{case}/briefs/{brief}/publication", "Read what publishing now would freeze, and what stands in its way", (PreparePublication prepare, string @case, ItemRef brief, CancellationToken cancel) => prepare.Handle(@case, brief, cancel));
        api.Get("cases/{case}/briefs/{brief}/editions", "List editions, dissents and links of a brief", (ReadEditions read, string @case, ItemRef brief, CancellationToken cancel) => read.Handle(@case, brief, cancel));
        api.Post("cases/{case}/briefs/{brief}/editions", "Publish a brief: freeze an edition", (PublishEdition publish, string @case, ItemRef brief, Asked<PublishEdition.Input> asked, CancellationToken cancel)
            => publish.Handle(asked.Input, cancel).Then(number => new Made<int>(number, $"{ApiHost.Root}/cases/{@case}/briefs/{brief}/editions/{number}")))
            .With("""{"change": "First edition.", "despite": ""}""");
        api.Get("cases/{case}/briefs/{brief}/editions/{number}", "Read an edition as it was frozen", (ReadEdition read, string @case, ItemRef brief, int number, CancellationToken cancel) => read.Handle(@case, brief, number, cancel).Then(EditionShape.Of));
        api.Post("cases/{case}/briefs/{brief}/editions/{number}/withdrawal", "Withdraw an edition", (WithdrawEdition withdraw, Asked<WithdrawEdition.Input> asked, CancellationToken cancel) => withdraw.Handle(asked.Input, cancel))
            .With("""{"reason": "A source was retracted."}""");
        api.Get("cases/{case}/briefs/{brief}/editions/{number}/verification", "Verify an edition sentence by sentence against the case as it is now", (VerifyEdition verify, string @case, ItemRef brief, int number, CancellationToken cancel) => verify.Handle(@case, brief, number, cancel));
        api.Post("cases/{case}/verifications", "Verify a manifest that came with an exported brief", (VerifyManifest verify, string @case, Asked<ManifestToVerify> asked, CancellationToken cancel) => asked.Input.Read() is { } manifest ? verify.Handle(@case, manifest, cancel)
            : Task.FromResult<Outcome<VerifiedManifest>>(new Outcome<VerifiedManifest>.Invalid([new Flaw("manifest", "This is no manifest of a brief. Take the .manifest.json that goes with the file.")])))
            .With("""{"manifest": {}}""");
        api.Get("cases/{case}/briefs/{brief}/comparison", "Compare two editions, or an edition with the draft, sentence by sentence", (CompareEditions compare, string @case, ItemRef brief, int earlier, int? later, CancellationToken cancel) => compare.Handle(@case, brief, earlier, later, cancel));
        api.Post("cases/{case}/briefs/{brief}/dissents", "Sign a dissent", (SignDissent sign, string @case, ItemRef brief, Asked<SignDissent.Input> asked, CancellationToken cancel)
            => sign.Handle(asked.Input, cancel).Then(number => new Made<int>(number, $"{ApiHost.Root}/cases/{@case}/briefs/{brief}/editions")))
            .With("""{"text": "I hold the board for unlikely."}""");
        api.Delete("cases/{case}/briefs/{brief}/dissents/{number}", "Withdraw a dissent of one's own", (WithdrawDissent withdraw, Asked<WithdrawDissent.Input> asked, CancellationToken cancel) => withdraw.Handle(asked.Input, cancel));
        api.Post("cases/{case}/briefs/{brief}/links", "Make an edition readable by a link", (GiveEditionLink give, Asked<GiveEditionLink.Input> asked, CancellationToken cancel) => give.Handle(asked.Input, cancel))
            .With("""{"edition": 1, "for": "The board"}""").TellsSecret();
        api.Delete("cases/{case}/briefs/{brief}/links/{number}", "Revoke a link", (RevokeEditionLink revoke, Asked<RevokeEditionLink.Input> asked, CancellationToken cancel) => revoke.Handle(asked.Input, cancel));
        api.Get("cases/{case}/briefs/{brief}/file", "Take a brief out as a file", (ExportBrief export, string @case, ItemRef brief, Choice<BriefFormat> format, int? edition, CancellationToken cancel) => Send(export, new(@case, brief, format, edition), cancel))
            .Files([.. BriefFormats.All.Select(format => format.MediaType().Split(';')[0]).Distinct()]);
    }

    private static async Task<IResult> Send(ExportBrief export, ExportBrief.Input input, CancellationToken cancel)
        => await export.Handle(input, cancel: cancel) is var outcome && outcome is Outcome<ExportedBrief>.Done { Value: var file } ? Results.File(file.Bytes, input.Format.MediaType(), file.FileName) : Problem.Of(outcome).Answer;

    /// <summary>What the rules found.</summary>
    internal sealed record Checked(IReadOnlyList<Core.Briefs.Checks.BriefFinding> Findings);

    /// <summary>A text, and the question it answers.</summary>
    internal sealed record TextToCheck(string Body, ItemRef? Question = null);

    /// <summary>The manifest of an exported brief.</summary>
    internal sealed record ManifestToVerify(JsonElement Manifest)
    {
        public BriefManifest? Read()
        {
            try
            {
                return ManifestJson.Read(Manifest.GetRawText());
            }
            catch (RuleException)
            {
                return null;
            }
        }
    }
}
