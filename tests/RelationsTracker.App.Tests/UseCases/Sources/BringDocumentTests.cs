using System.Text;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Normalisation;

namespace RelationsTracker.App.Tests.UseCases.Sources;

/// <summary>Documents that bring their source with them, meet their like, and are kept as they came.</summary>
public sealed class BringDocumentTests
{
    private static readonly string Words = string.Join(' ', Enumerable.Range(0, 300).Select(i => $"word{i * 7919 % 300}"));

    [Theory, EveryDatabase]
    public async Task A_source_is_made_in_the_same_go_from_what_the_document_says_and_what_was_given(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);

        var added = Office.Done(await Bring(office, "---\ntitle: The *odd* note\nauthor: D. Author\ndate: 2025-07~\nlang: en_GB\n---\nText.\n", "note.md", new SourceContent { Publisher = "The Press", Kind = SourceKind.Report }));

        var source = (SourceContent)(await office.Read(added.Source)).Content;
        Assert.Equal(("The *odd* note", "The Press", "en-GB", "2025-07~", SourceKind.Report), (source.Name, source.Publisher, source.Language, source.Published?.Text, source.Kind));
        Assert.Equal(["D. Author"], source.Authors);
        Assert.Equal(DateOnly.FromDateTime(Office.Noon.UtcDateTime), source.Acquired);
        Assert.Equal((true, true, "The *odd* note"), (added.SourceIsNew, added.IsNew, added.SourceName));
        Assert.Equal(("en-GB", "text/markdown"), ((SourceTextContent)(await office.Read(added.Text)).Content is var text ? (text.Language, text.MediaType) : default));
    }

    [Theory, EveryDatabase]
    public async Task The_same_words_or_the_same_bytes_are_offered_as_the_source_that_is_here(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var first = Office.Done(await Bring(office, "The *very* words.\r\n", "a.txt", new SourceContent()));

        foreach (var again in new[] { "The *very* words.\r\n", "\uFEFFThe very words.\n" })
        {
            var added = Office.Done(await Bring(office, again, "b.txt", new SourceContent { Name = "Another" }));
            Assert.Equal((first.Text, first.Source, false, true), (added.Text, added.Source, added.SourceIsNew, added.WasHere));
        }
    }

    [Theory, EveryDatabase]
    public async Task Near_copies_are_pointed_out_and_others_are_not(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var first = Office.Done(await Bring(office, Words, "a.txt", new SourceContent { Name = "First" }));
        Office.Done(await Bring(office, string.Join(' ', Words.Split(' ').Reverse()), "b.txt", new SourceContent { Name = "Backwards" }));

        var copy = Office.Done(await Bring(office, $"{Words[..^40]} and a new end", "c.txt", new SourceContent { Name = "Copy" }));

        var near = Assert.Single(copy.Near);
        Assert.Equal((first.Text, first.Source, "First"), (near.Text, near.Source, near.SourceName));
        Assert.InRange(near.Likeness, 0.8, 1);
    }

    [Theory, EveryDatabase]
    public async Task A_text_that_came_without_a_signature_gets_one_when_the_next_comes(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var first = Office.Done(await Bring(office, Words, "a.txt", new SourceContent { Name = "First" }));
        await using (var db = office.Open())
        {
            db.Stamp = new App.History.Stamp(null, "test", "Older", null, Office.Noon);
            db.RemoveRange(await db.Set<App.Storage.LikenessBand>().ToListAsync(TestContext.Current.CancellationToken));
            db.RemoveRange(await db.Set<App.Storage.TextLikeness>().ToListAsync(TestContext.Current.CancellationToken));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Office.Done(await Bring(office, "Something else.", "b.txt", new SourceContent()));

        Assert.Equal(first.Text, Assert.Single(Office.Done(await Bring(office, Words + " end", "c.txt", new SourceContent())).Near).Text);
    }

    [Theory, EveryDatabase]
    public async Task The_text_is_kept_clean_or_as_it_is_with_the_name_of_its_form(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var source = await office.Add(ItemKind.Source, new SourceContent { Name = "The paper" });
        var words = Encoding.UTF8.GetBytes("worth \\$25 *billion*");

        var clean = Office.Done(await office.Use<AddText>().Handle(new(Office.Case, source, words)));
        var asItIs = Office.Done(await office.Use<AddText>().Handle(new(Office.Case, source, words) { AsItIs = true }));

        Assert.Equal(("worth $25 billion", NormalForm.Clean.Id), await Text(office, clean.Text));
        Assert.Equal(("worth \\$25 *billion*", NormalForm.AsItIs.Id), await Text(office, asItIs.Text));
    }

    [Theory, EveryDatabase]
    public async Task The_document_is_kept_as_it_came_with_the_way_back_from_every_place(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        byte[] bytes = [.. "caf"u8, 0xE9, .. " *au lait*"u8];
        var added = Office.Done(await office.Use<AddText>().Handle(new(Office.Case, null, bytes, "menu.txt") { Charset = "windows-1252", NewSource = new SourceContent { Name = "Menu" } }));

        var kept = Office.Done(await office.As("anna").Use<ReadOriginal>().Handle(Office.Case, added.Text));
        var place = Office.Done(await office.Use<FindInOriginal>().Handle(Office.Case, added.Text, 5, 12));

        Assert.Equal(bytes, kept.Bytes);
        Assert.Equal(("menu.txt", "text/plain", (string?)null), (kept.About.FileName, kept.About.MediaType, kept.About.Answered));
        Assert.Equal((6, 13), (place.Start, place.End));
        Assert.Equal("au lait", "café *au lait*"[place.Start..place.End]);
    }

    [Theory, EveryDatabase]
    public async Task The_original_of_a_withheld_text_is_for_editors_and_in_no_package(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var added = Office.Done(await office.Use<AddText>().Handle(new(Office.Case, null, "Secret words."u8.ToArray(), "a.txt", Withheld: true) { NewSource = new SourceContent { Name = "Secret" } }));

        Office.Done(await office.Use<ReadOriginal>().Handle(Office.Case, added.Text));
        Assert.IsType<Outcome<OriginalDocument>.Denied>(await office.As("anna").Use<ReadOriginal>().Handle(Office.Case, added.Text));
        Assert.IsType<Outcome<OriginalDocument>.Missing>(await office.As("nils").Use<ReadOriginal>().Handle(Office.Case, added.Text));
        var package = Office.Done(await office.As("edda").Use<ExportCase>().Handle(Office.Case));
        Assert.Null(((SourceTextContent)package.Items.Single(i => i.Ref == added.Text).Content).Text);
    }

    [Theory, EveryDatabase]
    public async Task Only_editors_bring_documents_in_and_nothing_is_read_for_others(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);

        foreach (var who in new[] { "anna", "rhea" })
        {
            Assert.IsType<Outcome<AddedText>.Denied>(await Bring(office.As(who), "\0 no text at all", "a.txt", new SourceContent()));
        }

        Assert.IsType<Outcome<AddedText>.Missing>(await Bring(office.As("nils"), "x", "a.txt", new SourceContent()));
    }

    [Theory, EveryDatabase]
    public async Task A_document_that_cannot_be_entered_leaves_no_source_behind(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);

        Assert.IsType<Outcome<AddedText>.Invalid>(await Bring(office, "a control\u0007 character", "a.txt", new SourceContent { Name = "Odd" }));
        Assert.IsType<Outcome<AddedText>.Invalid>(await Bring(office, "words", "a.txt", new SourceContent { Name = "Odd", Url = "ftp://x" }));

        await using var db = office.Open();
        Assert.Equal((0, 0), (await db.Set<Source>().CountAsync(TestContext.Current.CancellationToken), await db.Documents.CountAsync(TestContext.Current.CancellationToken)));
    }

    private static Task<Outcome<AddedText>> Bring(Office office, string text, string name, SourceContent source)
        => office.Use<AddText>().Handle(new(Office.Case, null, Encoding.UTF8.GetBytes(text), name) { NewSource = source });

    private static async Task<(string?, string)> Text(Office office, ItemRef text)
        => (SourceTextContent)(await office.Read(text)).Content is var content ? (content.Text, content.Normalisation) : default;
}
