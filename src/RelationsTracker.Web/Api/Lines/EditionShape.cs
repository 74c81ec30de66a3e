using System.Text.Json;
using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.App.UseCases.Briefs.Editions;
using RelationsTracker.Core.Briefs.Manifests;

namespace RelationsTracker.Web.Api.Lines;

/// <summary>An edition: who published it and when, and what was frozen with it.</summary>
/// <param name="Manifest">As the file of the edition carries it; docs/formats.md describes it.</param>
/// <param name="Latest">The number of the newest edition.</param>
internal sealed record EditionShape(EditionLine Edition, JsonElement Manifest, int Latest)
{
    public static EditionShape Of(ReadableEdition edition) => new(edition.Line, JsonElement.Parse(ManifestJson.Write(SheetManifest.Of(edition.Sheet))), edition.Latest);
}
