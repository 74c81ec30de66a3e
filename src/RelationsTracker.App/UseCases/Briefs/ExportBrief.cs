using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.App.Exchange.Briefs.Pdf;
using RelationsTracker.App.Exchange.Briefs.Reading;
using RelationsTracker.App.UseCases.Briefs.Editions;
using RelationsTracker.App.UseCases.Briefs.Figures;
using RelationsTracker.App.UseCases.Briefs.Sheets;
using RelationsTracker.Core;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Briefs;

/// <summary>A brief as a file, and what it was written from.</summary>
public sealed record ExportedBrief(BriefSheet Sheet, BriefFormat Format, byte[] Bytes)
{
    public string FileName => BriefFile.Name(Sheet.Head, Format);
}

/// <summary>Takes a brief out of the house as a file; reviewers do.</summary>
public sealed class ExportBrief(FrontDoor door, DrawFigures drawFigures, BriefPrint print)
{
    /// <param name="Edition">The number of an edition, which is written as it was frozen; null for the brief as it stands.</param>
    public sealed record Input(string Case, ItemRef Brief, BriefFormat Format, int? Edition = null);

    /// <param name="tell">Hears what is being done.</param>
    public async Task<Outcome<ExportedBrief>> Handle(Input input, Action<string>? tell = null, CancellationToken cancel = default)
    {
        tell?.Invoke("Reading the brief and what it refers to");
        var read = input.Edition is { } number ? await Frozen(input, number, cancel) : await Draft(input, cancel);
        if (read.ValueOrDefault is not { } sheet)
        {
            return read.NotDone<ExportedBrief>();
        }

        return input.Edition is null ? await WithFigures(input, sheet, tell, cancel) : await Write(sheet, input.Format, tell, cancel);
    }

    private Task<Outcome<BriefSheet>> Frozen(Input input, int number, CancellationToken cancel)
        => door.Read(Permission.ExportBrief, input.Case, async desk =>
        {
            var edition = ReadableEdition.Of(await desk.FindEdition(input.Brief, number), number);
            return edition.Sheet with { Beside = [.. SheetText.Beside(edition.Line)] };
        }, cancel);

    private Task<Outcome<BriefSheet>> Draft(Input input, CancellationToken cancel)
        => door.Read(Permission.ExportBrief, input.Case, async desk => await desk.Sheet(await desk.Find<Brief>(input.Brief)) with { Dissents = await desk.StandingDissents(input.Brief.Number) }, cancel);

    private async Task<Outcome<ExportedBrief>> WithFigures(Input input, BriefSheet sheet, Action<string>? tell, CancellationToken cancel)
    {
        var wanted = BriefReader.Read(sheet.Body).Figures.ToList();
        tell?.Invoke($"Drawing {(wanted.Count == 1 ? "one figure" : $"{wanted.Count} figures")}");
        var drawn = await drawFigures.Handle(input.Case, wanted, cancel);
        return drawn.ValueOrDefault is { } figures ? await Write(sheet with { Figures = figures }, input.Format, tell, cancel) : drawn.NotDone<ExportedBrief>();
    }

    private async Task<Outcome<ExportedBrief>> Write(BriefSheet sheet, BriefFormat format, Action<string>? tell, CancellationToken cancel)
    {
        tell?.Invoke(format == BriefFormat.Pdf ? "Printing its pages" : $"Writing {format.Name()}");
        try
        {
            return new Outcome<ExportedBrief>.Done(new ExportedBrief(sheet, format, await BriefFile.Write(sheet, ManifestJson.Write(SheetManifest.Of(sheet)), format, print, cancel)));
        }
        catch (RuleException refused)
        {
            return new Outcome<ExportedBrief>.Refused(refused.Message);
        }
    }
}
