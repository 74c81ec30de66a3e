using System.Text.Json;
using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.Core.Briefs.Manifests;

/// <summary>Writes and reads a manifest as JSON (docs/formats.md). What is written may stand inside a script, a comment or XML text as it is.</summary>
public static class ManifestJson
{
    /// <summary>Largest manifest that is read, in UTF-16 units.</summary>
    public const int Longest = 64 * 1024 * 1024;

    public static string Write(BriefManifest manifest) => JsonSerializer.Serialize(manifest, SheetJson.Options);

    internal static string Write(ManifestFigure figure) => JsonSerializer.Serialize(figure, SheetJson.Options);

    /// <exception cref="RuleException">The text is no manifest of a kind this program knows.</exception>
    public static BriefManifest Read(string text)
    {
        if (text.Length > Longest)
        {
            throw new RuleException("The manifest is larger than any brief's.");
        }

        var read = SheetJson.Read<BriefManifest>(text, "the manifest of a brief");
        return read.Schema == BriefManifest.Format ? read : throw new RuleException($"The manifest is '{read.Schema[..Math.Min(read.Schema.Length, 60)]}'; this program reads {BriefManifest.Format}.");
    }
}
