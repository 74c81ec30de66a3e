using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange;
using RelationsTracker.App.Exchange.Citations;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.History.Audit;
using RelationsTracker.App.UseCases.Briefs;
using RelationsTracker.App.UseCases.Briefs.Verification;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Text.Names;
using RelationsTracker.Web.Features.Search;

namespace RelationsTracker.Web.Commands.Places;

/// <summary>
/// Where a command works: a data folder of this machine, as its console, or a server, as whoever the token is of. Both answer
/// alike, so that a command is written once and ends alike.
/// </summary>
internal interface IPlace : IAsyncDisposable
{
    Task<Outcome<IReadOnlyList<CaseLine>>> Cases(CancellationToken cancel);

    /// <param name="slug">The only case to look in; null for all.</param>
    Task<Outcome<FoundFile>> Search(string text, string? slug, int most, CancellationToken cancel);

    /// <summary>A question worked out, as it is printed.</summary>
    Task<Outcome<string>> Rank(string slug, ItemRef question, string? rater, bool json, CancellationToken cancel);

    Task<Outcome<IReadOnlyList<KnownActor>>> Actors(string slug, CancellationToken cancel);

    /// <exception cref="BadInputException">Something is wrong with the package.</exception>
    Task<Outcome<ImportedCase>> Import(string path, string? slug, IProgress<ImportProgress> progress, CancellationToken cancel);

    Task<Outcome<BroughtFile>> Bring(ImportStix.Input bundle, CancellationToken cancel);

    Task<Outcome<BroughtFile>> Bring(ImportList.Input table, CancellationToken cancel);

    Task<Outcome<BroughtFile>> Bring(ImportAnnotations.Input annotations, CancellationToken cancel);

    Task<Outcome<IReadOnlyList<CitationLine>>> Bring(ImportCitations.Input citations, CancellationToken cancel);

    /// <param name="open">Gives the table from its beginning, each time it is asked.</param>
    Task<Outcome<BroughtList>> BringLong(ImportLongList.Input table, Func<TextReader> open, IProgress<ImportProgress> progress, CancellationToken cancel);

    Task<Outcome<CasePackage>> Export(string slug, CancellationToken cancel);

    Task<Outcome<ExportedFile>> Export(FormatAsked asked, CancellationToken cancel);

    /// <summary>Brings one document in.</summary>
    /// <param name="template">All but the document.</param>
    Task<Outcome<AddedText>> Add(AddText.Input template, FileInfo file, CancellationToken cancel);

    Task<Outcome<WrittenBrief>> Export(ExportBrief.Input brief, CancellationToken cancel);

    Task<Outcome<VerifiedManifest>> Verify(string slug, BriefManifest manifest, CancellationToken cancel);

    /// <param name="slug">The case; null for all.</param>
    Task<Outcome<IReadOnlyList<CaseAudit>>> Audit(string? slug, IReadOnlyList<Anchor> anchors, CancellationToken cancel);

    /// <inheritdoc cref="Audit"/>
    Task<Outcome<IReadOnlyList<Anchor>>> Heads(string? slug, CancellationToken cancel);

    /// <summary>A link that admits one new person.</summary>
    Task<Outcome<MadeLink>> Invite(string slug, Roles roles, CancellationToken cancel);

    /// <summary>Gives a person these roles in a case and no others.</summary>
    /// <returns>The person's name.</returns>
    Task<Outcome<string>> SetRoles(string handle, string slug, Roles roles, CancellationToken cancel);

    /// <inheritdoc cref="SetRoles"/>
    Task<Outcome<string>> CloseAccount(string handle, CancellationToken cancel);
}

/// <summary>A case that came in as a package.</summary>
/// <param name="Case">Its part of the address.</param>
internal sealed record ImportedCase(string Case, int Items, int Ratings);

/// <summary>A part of a case in a format of the field.</summary>
/// <param name="Of">The item that the format is of, where it is of one.</param>
/// <param name="Kind">The list, for a table.</param>
/// <param name="Citations">The format of citations, where it is one.</param>
internal sealed record FormatAsked(string Case, string Format, ItemRef? Of = null, ItemKind? Kind = null, CitationFormat? Citations = null);

/// <summary>A brief as a file, and how much stands in it.</summary>
internal sealed record WrittenBrief(string FileName, byte[] Bytes, ItemRef Brief, int? Edition, int Version, int Items, int Sources, int Figures);

/// <summary>A link that works once, and until when.</summary>
internal sealed record MadeLink(string Link, DateTimeOffset ExpiresAt);
