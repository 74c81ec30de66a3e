using System.Text;
using CsCheck;
using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.App.Exchange.Briefs.Reading;
using RelationsTracker.App.Tests.Exchange.Documents;
using RelationsTracker.App.Tests.Exchange.Packages;
using RelationsTracker.Core;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.Exchange.Briefs.Manifests;

public sealed class ManifestFileTests
{
    private static readonly BriefManifest Manifest = SheetManifest.Of(Sheet("It was closed [[C1]]. </script> --> ]]> & \"done\"."));

    [Fact]
    public void It_is_found_in_every_kind_of_file()
    {
        var json = ManifestJson.Write(Manifest);
        var xml = $"<?xml version=\"1.0\"?><manifest xmlns=\"{ManifestPlaces.XmlNamespace}\">{json}</manifest>";

        Found(Encoding.UTF8.GetBytes(json), "B1.json");
        Found(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body><p>x</p>{ManifestPlaces.Html(json)}</body></html>"), "B1.html");
        Found(Encoding.UTF8.GetBytes($"# Title\n\nText.\n\n{ManifestPlaces.Markdown(json)}"), "B1.md");
        Found(Made.Zip(("word/document.xml", "<x/>"), ("customXml/item1.xml", "<other/>"), ("customXml/item2.xml", xml)), "B1.docx");
    }

    [Theory]
    [InlineData("B1.html", "<!DOCTYPE html><html><body>nothing</body></html>")]
    [InlineData("B1.md", "# Nothing")]
    [InlineData("B1.json", "{\"schema\":\"another\"}")]
    [InlineData("B1.json", "{")]
    [InlineData("B1.html", "<html><script type=\"application/json\" id=\"manifest\">[1,</script></html>")]
    public void A_file_without_one_says_so_and_breaks_nothing(string name, string text)
        => Assert.NotEmpty(Assert.Throws<RuleException>(() => ManifestFile.Read(Encoding.UTF8.GetBytes(text), name)).Message);

    [Fact]
    public void Every_sentence_of_a_manifest_is_in_the_text_and_every_reference_in_it_is_one_of_the_text()
        => NastyText.Gen.Select(NastyText.Gen, Gen.Int[1, 99]).Sample((before, after, number) =>
        {
            var body = $"{before}\n\nIt was closed [[C{number}]], they say. {after}";
            var (manifest, document) = (SheetManifest.Of(Sheet(body)), BriefReader.Read(body));
            return manifest.Sentences.All(sentence => document.Sentences[sentence.Number - 1] is var there && there.Text == sentence.Text
                && there.Place.Start >= 0 && there.Place.End <= body.Length && sentence.References.All(there.References.Contains))
                && manifest.IsWhole && ManifestJson.Write(ManifestJson.Read(ManifestJson.Write(manifest))) == ManifestJson.Write(manifest);
        }, iter: 300);

    private static void Found(byte[] file, string name)
    {
        var read = ManifestFile.Read(file, name);
        Assert.True(read.IsWhole);
        Assert.Equal(Manifest.Digest, read.Digest);
    }

    private static BriefSheet Sheet(string body) => new()
    {
        Head = new SheetHead("strait", "The strait <affair>", "", ItemRef.Parse("B1", null), "On the strait", null, 1, 1, Office.Noon, "Rhea", "Olga"),
        Body = body,
        Cited = [],
        Sources = [],
        Dissents = [new("Anna", Office.Noon, "I do not think so.")],
    };
}
