using System.Text;
using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.Tests.UseCases.Sources;

public sealed class AddTextTests
{
    private const string Words = "Nobody saw it come.\n";

    [Theory, EveryDatabase]
    public async Task A_withheld_text_becomes_readable_with_its_excerpts_and_stays_withheld(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (text, good, bad) = await Withheld(office);

        var added = Office.Done(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, null, "\uFEFFNobody saw it come.\r\n")));

        Assert.Equal((text, false), (added.Text, added.IsNew));
        Assert.Equal([good], added.Exact);
        Assert.Equal([bad], added.Inexact);
        Assert.Equal((true, Words), ((SourceTextContent)(await office.Read(text)).Content is var now ? (now.Withheld, now.Text) : default));
    }

    [Theory, EveryDatabase]
    public async Task The_words_of_a_withheld_text_never_leave_with_an_export(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (text, _, _) = await Withheld(office);
        await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, null, Words));

        var package = Office.Done(await office.Use<ExportCase>().Handle(Office.Case));

        Assert.Null(((SourceTextContent)package.Items.Single(i => i.Ref == text).Content).Text);
    }

    [Theory, EveryDatabase]
    public async Task A_text_with_another_fingerprint_is_a_new_version_of_its_source(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await Withheld(office);

        var added = Office.Done(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, ItemRef.Parse("S1"), "Somebody saw it come.\n")));

        Assert.True(added.IsNew);
        Assert.Equal(2, ((SourceTextContent)(await office.Read(added.Text)).Content).Edition);
    }

    [Theory, EveryDatabase]
    public async Task A_text_nobody_waits_for_needs_a_source(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await Withheld(office);

        var outcome = await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, null, "Something else.\n"));

        Assert.Contains("which has 16 UTF-16 units (TX1 of S1 has 20)", Assert.IsType<Outcome<AddedText>.Refused>(outcome).Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task What_is_no_text_or_too_big_is_refused(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await Withheld(office);
        var source = ItemRef.Parse("S1");

        Assert.Contains("not a UTF-8 text", (await office.Use<AddText>().Handle(new(Office.Case, source, [0x41, 0xC3, 0x28]))).Message, StringComparison.Ordinal);
        Assert.Contains("at most 50 MB", (await office.Use<AddText>().Handle(new(Office.Case, source, new byte[50_000_001]))).Message, StringComparison.Ordinal);
        Assert.Contains("empty", (await office.Use<AddText>().Handle(new(Office.Case, source, []))).Message, StringComparison.Ordinal);
        Assert.Contains("control character U+0000", (await office.Use<AddText>().Handle(new(Office.Case, source, Encoding.UTF8.GetBytes("a\0b")))).Message, StringComparison.Ordinal);
        Assert.IsType<Outcome<AddedText>.Missing>(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, ItemRef.Parse("S9"), "x")));
        Assert.IsType<Outcome<AddedText>.Denied>(await office.As("anna").Use<AddText>().Handle(AddText.Input.Of(Office.Case, source, "x")));
    }

    private static async Task<(ItemRef Text, ItemRef Good, ItemRef Bad)> Withheld(Office office)
    {
        var source = await office.Add(ItemKind.Source, new SourceContent { Name = "The paper" });
        var text = await office.Add(ItemKind.SourceText, new SourceTextContent { Source = source, Sha256 = TextFingerprint.Of(Words), Length = Words.Length, Withheld = true });
        var good = await office.Add(ItemKind.Excerpt, new ExcerptContent { Text = text, Start = 0, End = 6, Sha256 = TextFingerprint.Of("Nobody") });
        var bad = await office.Add(ItemKind.Excerpt, new ExcerptContent { Text = text, Start = 1, End = 7, Sha256 = TextFingerprint.Of("Nobody") });
        return (text, good, bad);
    }
}
