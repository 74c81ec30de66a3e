using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange;
using RelationsTracker.App.Exchange.Citations;
using RelationsTracker.App.Exchange.Documents.Apart;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.History.Audit;
using RelationsTracker.App.UseCases.Briefs;
using RelationsTracker.App.UseCases.Briefs.Verification;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Search;
using RelationsTracker.Core.Text.Names;
using RelationsTracker.Web.Account;
using RelationsTracker.Web.Features.Search;
using RelationsTracker.Web.Features.Sources;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands.Places;

/// <summary>A data folder of this machine, opened when something is asked of it: whoever can open it owns what is in it.</summary>
internal sealed class LocalPlace(DataFolder folder) : IPlace
{
    // What its files call the case; a folder has no address of its own.
    private const string Home = "http://localhost";

    private Workplace? _work;

    public async Task<Outcome<IReadOnlyList<CaseLine>>> Cases(CancellationToken cancel) => await (await Beside(cancel)).Use<ListCases>().Handle(cancel);

    public async Task<Outcome<FoundFile>> Search(string text, string? slug, int most, CancellationToken cancel)
    {
        var work = await Beside(cancel);
        if (slug is not null)
        {
            var card = await work.Use<ReadCase>().Handle(slug, cancel);
            if (card.ValueOrDefault is not { } found)
            {
                return card.NotDone<FoundFile>();
            }

            text = SearchText.With(text, $"case:{found.Slug}");
        }

        var answer = await WholeSearch.Of(work.Use<SearchEverywhere>(), text, most, cancel);
        return answer is Outcome<WholeSearch>.Done { Value: var whole } ? new Outcome<FoundFile>.Done(SearchJson.Of(text, whole)) : answer.NotDone<FoundFile>();
    }

    public async Task<Outcome<string>> Rank(string slug, ItemRef question, string? rater, bool json, CancellationToken cancel)
    {
        var ranked = await (await Beside(cancel)).Use<RankQuestion>().Handle(slug, question, rater, cancel: cancel);
        return ranked.ValueOrDefault is { } report ? new Outcome<string>.Done(json ? App.Exchange.Matrices.Ranks.RankJson.Write(report) : App.Exchange.Matrices.Ranks.RankText.Write(report)) : ranked.NotDone<string>();
    }

    public async Task<Outcome<IReadOnlyList<KnownActor>>> Actors(string slug, CancellationToken cancel)
    {
        var read = await (await Beside(cancel)).Use<ReadKnownActors>().Handle(slug, cancel);
        return read.ValueOrDefault is { } known ? new Outcome<IReadOnlyList<KnownActor>>.Done([.. known.Actors]) : read.NotDone<IReadOnlyList<KnownActor>>();
    }

    public async Task<Outcome<ImportedCase>> Import(string path, string? slug, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        using var check = await PackageReader.Check(path, progress, cancel);
        if (check.Package is not { } package)
        {
            throw new BadInputException([.. check.Problems.Select(problem => problem.ToString())]);
        }

        var imported = await (await Alone(cancel)).Use<ImportCase>().AsItIsRead(package, slug, progress, cancel);
        return imported is Outcome<string>.Done { Value: var name } ? new Outcome<ImportedCase>.Done(new(name, package.Items, package.Ratings)) : imported.NotDone<ImportedCase>();
    }

    public async Task<Outcome<BroughtFile>> Bring(ImportStix.Input bundle, CancellationToken cancel) => await (await Alone(cancel)).Use<ImportStix>().Handle(bundle, cancel);

    public async Task<Outcome<BroughtFile>> Bring(ImportList.Input table, CancellationToken cancel) => await (await Alone(cancel)).Use<ImportList>().Handle(table, cancel);

    public async Task<Outcome<BroughtFile>> Bring(ImportAnnotations.Input annotations, CancellationToken cancel) => await (await Alone(cancel)).Use<ImportAnnotations>().Handle(annotations, cancel);

    public async Task<Outcome<IReadOnlyList<CitationLine>>> Bring(ImportCitations.Input citations, CancellationToken cancel) => await (await Alone(cancel)).Use<ImportCitations>().Handle(citations, cancel);

    public async Task<Outcome<BroughtList>> BringLong(ImportLongList.Input table, Func<TextReader> open, IProgress<ImportProgress> progress, CancellationToken cancel)
        => await (await Alone(cancel)).Use<ImportLongList>().Handle(table, open, progress, cancel);

    public async Task<Outcome<CasePackage>> Export(string slug, CancellationToken cancel) => await (await Beside(cancel)).Use<ExportCase>().Handle(slug, cancel);

    public async Task<Outcome<ExportedFile>> Export(FormatAsked asked, CancellationToken cancel)
    {
        var (work, slug, home) = (await Beside(cancel), asked.Case, $"{Home}/{asked.Case}");
        return await (asked.Format switch
        {
            "stix" => work.Use<ExportStix>().Handle(slug, cancel),
            "graphml" => work.Use<ExportNetwork>().Handle(slug, asked.Of, cancel),
            "ics" => work.Use<ExportChecks>().Handle(slug, home, cancel),
            "csv" => work.Use<ExportList>().Handle(slug, asked.Kind!.Value, cancel: cancel),
            "prov" => work.Use<ExportProvenance>().Handle(slug, asked.Of!.Value, home, cancel),
            "claimreview" => work.Use<ExportClaimReview>().Handle(slug, asked.Of!.Value, home, cancel),
            "argdown" => work.Use<ExportArgdown>().Handle(slug, asked.Of!.Value, cancel),
            "achz" or "matrix" => work.Use<ExportMatrix>().Handle(new(slug, asked.Of!.Value, asked.Format == "achz" ? MatrixFormat.Achz : MatrixFormat.Csv), cancel).Then(matrix => matrix.AsFile),
            "annotations" => work.Use<ReadAnnotations>().Handle(slug, asked.Of, cancel).Then(texts => AnnotationExport.File(home, asked.Of, texts)),
            _ when asked.Citations is { } format => work.Use<ExportCitations>().Handle(slug, format, asked.Of, cancel).Then(text => CitationFile.Of(slug, format, text)),
            var other => throw new ArgumentOutOfRangeException(nameof(asked), other, null),
        });
    }

    public async Task<Outcome<AddedText>> Add(AddText.Input template, FileInfo file, CancellationToken cancel)
    {
        var work = await Beside(cancel);
        var reading = work.Part<DocumentReading>();
        return file.Exists && file.Length > reading.Limits.MaxBytes
            ? new Outcome<AddedText>.Refused(reading.TooBig(file.Length).Message)
            : await work.Use<AddText>().Handle(template with { Document = await File.ReadAllBytesAsync(file.FullName, cancel), FileName = file.Name }, cancel);
    }

    public async Task<Outcome<WrittenBrief>> Export(ExportBrief.Input brief, CancellationToken cancel)
    {
        var made = await (await Beside(cancel)).Use<ExportBrief>().Handle(brief, cancel: cancel);
        return made.ValueOrDefault is { Sheet: var sheet } file
            ? new Outcome<WrittenBrief>.Done(new(file.FileName, file.Bytes, sheet.Head.Brief, sheet.Head.Edition, sheet.Head.Version, sheet.Cited.Count, sheet.Sources.Count, sheet.Figures.Count))
            : made.NotDone<WrittenBrief>();
    }

    public async Task<Outcome<VerifiedManifest>> Verify(string slug, BriefManifest manifest, CancellationToken cancel) => await (await Beside(cancel)).Use<VerifyManifest>().Handle(slug, manifest, cancel);

    public async Task<Outcome<IReadOnlyList<CaseAudit>>> Audit(string? slug, IReadOnlyList<Anchor> anchors, CancellationToken cancel) => await (await Beside(cancel)).Use<VerifyHistory>().Handle(slug, anchors, cancel);

    public async Task<Outcome<IReadOnlyList<Anchor>>> Heads(string? slug, CancellationToken cancel) => await (await Beside(cancel)).Use<ReadHeads>().Handle(slug, cancel);

    public async Task<Outcome<MadeLink>> Invite(string slug, Roles roles, CancellationToken cancel)
    {
        var work = await Beside(cancel);
        var made = await work.Use<InvitePerson>().Handle(new(slug, roles), cancel);
        return made.ValueOrDefault is { } link ? new Outcome<MadeLink>.Done(new($"{work.Address}/{Links.Join}/{link.Secret}", link.ExpiresAt)) : made.NotDone<MadeLink>();
    }

    public Task<Outcome<string>> SetRoles(string handle, string slug, Roles roles, CancellationToken cancel)
        => With(handle, (work, id) => work.Use<SetRoles>().Handle(new(slug, id, roles), cancel), cancel);

    public Task<Outcome<string>> CloseAccount(string handle, CancellationToken cancel)
        => With(handle, (work, id) => work.Use<CloseAccount>().Handle(new(id), cancel), cancel);

    /// <summary>What to say where nobody is called so.</summary>
    public static string Nobody(string handle) => $"Nobody here has the short name '{handle}'.";

    public ValueTask DisposeAsync() => _work?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<Outcome<string>> With(string handle, Func<Workplace, Guid, Task<Outcome<Nothing>>> act, CancellationToken cancel)
    {
        var work = await Beside(cancel);
        if (await work.Use<ReadPerson>().ByHandle(handle, cancel) is not Outcome<ReadPerson.Answer>.Done { Value: var found })
        {
            return new Outcome<string>.Missing(Nobody(handle));
        }

        var done = await act(work, found.Id);
        return done is Outcome<Nothing>.Done ? new Outcome<string>.Done(found.Name) : done.NotDone<string>();
    }

    private async Task<Workplace> Beside(CancellationToken cancel) => _work ??= await Workplace.Beside(folder, cancel);

    private async Task<Workplace> Alone(CancellationToken cancel) => _work ??= await Workplace.Alone(folder, cancel);
}
