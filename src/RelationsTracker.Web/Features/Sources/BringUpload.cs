using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Web.Features.Sources;

/// <summary>A near copy, for a script.</summary>
public sealed record NearSource(string Source, string Name, int Percent);

/// <summary>What became of one document of a form.</summary>
/// <param name="Name">What the person calls it: its file name or address; empty for a paste.</param>
/// <param name="Text">The text it became, or null.</param>
/// <param name="Problem">What is wrong with it and how to mend it, or null.</param>
public sealed record Brought(string Name, string? Text, string? Problem)
{
    public string? Source { get; init; }

    public string? Says { get; init; }

    /// <summary>Whether the source was made from what the document says of itself, which a person should look at.</summary>
    public bool SourceIsNew { get; init; }

    public IReadOnlyList<NearSource> Near { get; init; } = [];
}

/// <summary>Brings in all documents of a form, one after the other; one that fails keeps none of the others out.</summary>
internal sealed class BringUpload(AddText addText, FetchText fetchText)
{
    public async Task<IReadOnlyList<Brought>> All(string slug, FilledForm form, CancellationToken cancel)
    {
        var brought = new List<Brought>();
        if (Template(slug, form) is not { } rest)
        {
            return [new Brought("", null, $"'{form["source"]}' is no reference of a source. Choose it from the list, or leave the box empty.")];
        }

        if (form["published"] is { } date && !EdtfDate.TryParse(date, out _, out var flaw))
        {
            return [new Brought("", null, $"Published: {flaw}")];
        }

        foreach (var document in form.Documents)
        {
            brought.Add(Said(document.FileName, await addText.Handle(rest with { Document = document.Bytes, FileName = document.FileName }, cancel)));
        }

        if (form.Words is { } words)
        {
            brought.Add(Said("", await addText.Handle(rest with { Document = words, Charset = "utf-8" }, cancel)));
        }

        if (form["address"] is { } address)
        {
            brought.Add(Said(address, await fetchText.Handle(new(address, rest), cancel)));
        }

        return brought.Count > 0 ? brought : [new Brought("", null, "Choose a document, paste its text, or give its address.")];
    }

    private static AddText.Input? Template(string slug, FilledForm form)
    {
        var source = default(ItemRef);
        return form["source"] is { } named && !(ItemRef.TryParse(named, null, out source) && source.Kind == ItemKind.Source) ? null
            : new AddText.Input(slug, source.Number > 0 ? source : null, [], Language: form["language"], Withheld: form["withheld"] is not null)
            {
                Charset = form["charset"],
                AsItIs = form["as-it-is"] is not null,
                NewSource = source.Number > 0 ? null : new SourceContent
                {
                    Name = form["title"] ?? "",
                    Kind = Kebab.TryParse(typeof(SourceKind), form["kind"] ?? "", out var kind) ? (SourceKind)kind! : SourceKind.Article,
                    Publisher = form["publisher"],
                    Authors = [.. (form["authors"] ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
                    Published = EdtfDate.TryParse(form["published"], out var date, out _) ? date : null,
                },
            };
    }

    private static Brought Said(string name, Outcome<AddedText> outcome) => outcome is Outcome<AddedText>.Done { Value: var added }
        ? new Brought(name, added.Text.ToString(), null)
        {
            Source = added.Source.ToString(),
            SourceIsNew = added.SourceIsNew,
            Says = Words(added),
            Near = [.. added.Near.Select(near => new NearSource(near.Source.ToString(), near.SourceName, (int)Math.Round(near.Likeness * 100)))],
        }
        : new Brought(name, null, outcome.Message);

    private static string Words(AddedText added) => added switch
    {
        { WasHere: true } => $"is here already: it is {added.Text} of {added.Source}, “{added.SourceName}”. Nothing was changed.",
        { IsNew: false } => $"was known by its fingerprint and is readable now, as {added.Text} of {added.Source}, “{added.SourceName}”. {Standing(added)}",
        { SourceIsNew: true } => $"is {added.Text} of the new source {added.Source}, “{added.SourceName}”.",
        _ => $"is {added.Text}, a new version of the text of {added.Source}, “{added.SourceName}”.{Carried(added.Carried)}{Skipped(added.Skips)}",
    };

    private static string Carried(CarryCount carried)
        => carried.All == 0 ? "" : $" Of the excerpts of the version before, {carried.Same} stand here too, {carried.Moved} wait for you to look at their new place, and {carried.Lost} were not found.";

    private static string Skipped(CarriedSkips? skips) => skips is null ? "" : $" {VersionWords.Of(skips)}";

    private static string Standing(AddedText added)
        => $"{added.Exact.Count} {(added.Exact.Count == 1 ? "excerpt stands" : "excerpts stand")} on the very words{(added.Inexact.Count == 0 ? "" : $"; not on their words: {string.Join(", ", added.Inexact)}")}.";
}
