using RelationsTracker.App.Exchange.Briefs.Reading;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.App.Exchange.Briefs.Manifests;

/// <summary>Makes the manifest that goes out with every file of a brief.</summary>
public static class SheetManifest
{
    public static BriefManifest Of(BriefSheet sheet) => BriefManifest.Of(sheet, BriefReader.Read(sheet.Body));
}
